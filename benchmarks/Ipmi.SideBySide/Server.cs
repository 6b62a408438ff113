using System.Net;
using Ipmi.Session.Crypto;
using Ipmi.Virtual;

namespace Ipmi.SideBySide;

/// <summary>Virtual BMCs on ports of 127.0.0.1, with the user of ipmi_sim's example, until the process is ended.</summary>
internal static class Server
{
    public static async Task RunAsync(int port, int count)
    {
        var random = new PooledRandomSource();
        var bmcs = new VirtualBmc[count];
        for (int i = 0; i < count; i++)
        {
            var address = new IPEndPoint(IPAddress.Loopback, port + i);
            bmcs[i] = VirtualBmc.Start(new()
            {
                Listen = address,
                Transport = count == 1 ? null : new PolledSocket(address),
                Random = random,
                Users = [VirtualBmcOptions.User(2, "ipmiusr", "test")],
            });
        }

        Console.WriteLine($"listening on {bmcs[0].EndPoint}");
        await Task.Delay(Timeout.Infinite);
    }
}
