using System.Diagnostics;
using System.Globalization;
using Ipmi.Client;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.SideBySide;

/// <summary>
/// A session held to each of many BMCs on consecutive ports, all over one socket, and Get Sensor Reading sent to each thirty times a minute.
/// </summary>
internal sealed class ManySessions
{
    private const int ReadingsPerMinute = 30;
    private const int OpenedAtOnce = 32;
    private const byte SensorNumber = 1;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    private long _answered;
    private long _lost;

    public static async Task RunAsync(Bmc bmc, int count, TimeSpan time)
    {
        (double managedBefore, double residentBefore) = Memory();
        RmcpEndpoint endpoint = RmcpEndpoint.ForConsoles();
        BmcAddress first = BmcAddress.Parse(bmc.Host);
        IpmiClientOptions options = bmc.Options with { Link = endpoint.Connect };
        var clients = new IpmiClient[count];
        long started = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce }, async (i, cancellationToken) =>
        {
            using IpmiCredentials credentials = IpmiCredentials.Of(bmc.User, bmc.Password);
            clients[i] = await IpmiClient.ConnectAsync(first with { Port = first.Port + i }, credentials, options, cancellationToken);
        });
        TimeSpan opening = Stopwatch.GetElapsedTime(started);

        var readings = new ManySessions();
        var meter = new Meter();
        readings.Send(clients, meter, time);
        string cost = meter.Tell(readings._answered);
        (double managed, double resident) = Memory();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"sessions={count} open_s={opening.TotalSeconds:F1} lost={readings._lost} {cost}"
            + $" managed_per_session={(managed - managedBefore) / count:F0} resident_per_session={(resident - residentBefore) / count:F0}"));
        await Task.WhenAll(clients.Select(client => client.DisposeAsync().AsTask()));
        await endpoint.DisposeAsync();
    }

    private static (double Managed, double Resident) Memory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
    }

    /// <summary>
    /// Spreads the readings evenly over time: every step, as many as are due by now. Its thread sleeps between (where that received, another one
    /// does by then): a timer would wake the thread pool at every step, which costs more than the readings of a hundred sessions.
    /// </summary>
    private void Send(IpmiClient[] clients, Meter meter, TimeSpan time)
    {
        long sent = 0;
        double perSecond = clients.Length * ReadingsPerMinute / 60.0;
        while (meter.Elapsed < time)
        {
            for (double due = meter.Elapsed.TotalSeconds * perSecond; sent < due; sent++) _ = ReadAsync(clients[sent % clients.Length]);
            Thread.Sleep(Step);
        }

        while (Interlocked.Read(ref _answered) + Interlocked.Read(ref _lost) < sent) Thread.Sleep(Step);
    }

    private async Task ReadAsync(IpmiClient client)
    {
        try
        {
            var request = new GetSensorReadingRequest { SensorNumber = SensorNumber };
            await client.ExchangeAsync<GetSensorReadingRequest, GetSensorReadingResponse>(request, CancellationToken.None);
            Interlocked.Increment(ref _answered);
        }
        catch (IpmiException)
        {
            Interlocked.Increment(ref _lost);
        }
    }
}
