using System.Net;
using Ipmi.Virtual;

namespace Ipmi.SideBySide;

/// <summary>A virtual BMC on a port of 127.0.0.1, with the user of ipmi_sim's example, until the process is ended.</summary>
internal static class Server
{
    public static async Task RunAsync(int port)
    {
        await using var bmc = VirtualBmc.Start(new()
        {
            Listen = new(IPAddress.Loopback, port),
            Users = [VirtualBmcOptions.User(2, "ipmiusr", "test")],
        });
        Console.WriteLine($"listening on {bmc.EndPoint}");
        await Task.Delay(Timeout.Infinite);
    }
}
