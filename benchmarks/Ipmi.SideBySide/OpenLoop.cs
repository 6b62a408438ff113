using Ipmi.Transport;

namespace Ipmi.SideBySide;

/// <summary>Opening and closing a session over and over, over one socket; with <c>SOCKET=own</c> over a socket of its own each time.</summary>
internal static class OpenLoop
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(300);

    public static async Task RunAsync(Bmc bmc, TimeSpan time)
    {
        await using RmcpEndpoint shared = RmcpEndpoint.ForConsoles();
        if (Environment.GetEnvironmentVariable("SOCKET") != "own") bmc = bmc with { Options = bmc.Options with { Link = shared.Connect } };
        await RunForAsync(bmc, WarmUp);
        (Meter meter, long count) = await RunForAsync(bmc, time);
        Console.WriteLine(meter.Tell(count));
    }

    private static async Task<(Meter Meter, long Count)> RunForAsync(Bmc bmc, TimeSpan time)
    {
        var meter = new Meter();
        long count = 0;
        while (meter.Elapsed < time)
        {
            await (await bmc.ConnectAsync()).DisposeAsync();
            count++;
        }

        return (meter, count);
    }
}
