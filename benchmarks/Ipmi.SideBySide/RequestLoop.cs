using Ipmi.Client;
using Ipmi.Messages;

namespace Ipmi.SideBySide;

/// <summary>Get Device ID over and over in one session, with one request in flight or several.</summary>
internal static class RequestLoop
{
    // Compiled code is measured, not the compiler: as long as a short run, before the clock starts.
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(300);

    public static async Task RunAsync(Bmc bmc, TimeSpan time, int inFlight)
    {
        IpmiClient client = await bmc.ConnectAsync();
        await using (client)
        {
            await RunAsync(client, WarmUp, inFlight);
            (Meter meter, long count) = await RunAsync(client, time, inFlight);
            Console.WriteLine(meter.Tell(count));
        }
    }

    private static async Task<(Meter Meter, long Count)> RunAsync(IpmiClient client, TimeSpan time, int inFlight)
    {
        var meter = new Meter();
        if (inFlight == 1) return (meter, await SendUntilAsync(client, meter, time));
        long[] counts = await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => SendUntilAsync(client, meter, time)));
        return (meter, counts.Sum());
    }

    private static async Task<long> SendUntilAsync(IpmiClient client, Meter meter, TimeSpan time)
    {
        long count = 0;
        while (meter.Elapsed < time)
        {
            await client.SendAsync(new GetDeviceIdRequest());
            count++;
        }

        return count;
    }
}
