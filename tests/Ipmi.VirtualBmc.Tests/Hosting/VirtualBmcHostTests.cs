using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests.Hosting;

/// <summary>Many virtual BMCs in one process.</summary>
[Collection(nameof(Alone))]
public class VirtualBmcHostTests
{
    private const int Count = 200;

    [Fact]
    public async Task Each_is_itself_and_only_those_that_are_used_are_made()
    {
        int made = 0;
        await using var host = VirtualBmcHost.Start(VirtualBmcHost.Ports(new(IPAddress.Loopback, 0), Count), number =>
        {
            Interlocked.Increment(ref made);
            return Options(number);
        });
        Assert.Equal(Count, host.EndPoints.Distinct().Count());
        Assert.Equal((0, 0), (host.UsedCount, made));
        int[] used = [.. Enumerable.Range(0, Count).Where(i => i % 3 == 0)];
        await Parallel.ForEachAsync(
            used, TestContext.Current.CancellationToken, (i, cancellation) => LogInAsync(host.EndPoints[i], i, cancellation));
        Assert.Equal((used.Length, used.Length), (host.UsedCount, made));
        Assert.Equal(0, host[0].SessionCount);
        Assert.Equal(1, host[3].Counters.Opened);
        Assert.Equal(0, host[1].Counters.Opened);
        Assert.Equal(used.Length + 1, host.UsedCount);
    }

    [Fact]
    public async Task Addresses_of_this_machine_share_a_port()
    {
        // Other systems have 127.0.0.1 alone.
        int count = OperatingSystem.IsLinux() ? 20 : 1;
        using var free = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        free.Bind(new IPEndPoint(IPAddress.Any, 0));
        int port = ((IPEndPoint)free.LocalEndPoint!).Port;
        free.Close();
        await using var host = VirtualBmcHost.Start(
            VirtualBmcHost.Addresses(new(IPAddress.Parse(count > 1 ? "127.1.0.250" : "127.0.0.1"), port), count), Options);
        if (count > 1) Assert.Equal(new IPEndPoint(IPAddress.Parse("127.1.1.13"), port), host.EndPoints[^1]);
        for (int i = 0; i < count; i++) await LogInAsync(host.EndPoints[i], i, TestContext.Current.CancellationToken);
        Assert.Equal(count, host.UsedCount);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_at_once_and_the_others_are_free_again()
    {
        await using var first = VirtualBmcHost.Start([new(IPAddress.Loopback, 0), new(IPAddress.Loopback, 0)], Options);
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        other.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var freed = (IPEndPoint)other.LocalEndPoint!;
        other.Close();
        Assert.Throws<SocketException>(() => VirtualBmcHost.Start([freed, first.EndPoints[1]], Options));
        await using var again = VirtualBmcHost.Start([freed], Options);
        Assert.Equal(freed, again.EndPoints[0]);
    }

    [Fact]
    public async Task One_that_waits_is_a_few_kilobytes()
    {
        // What is made once, whatever the number, is not counted.
        await using (VirtualBmcHost.Start(VirtualBmcHost.Ports(new(IPAddress.Loopback, 0), 10), Options)) { }
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await using var host = VirtualBmcHost.Start(VirtualBmcHost.Ports(new(IPAddress.Loopback, 0), 500), Options);
        long each = (GC.GetTotalMemory(forceFullCollection: true) - before) / 500;
        Assert.InRange(each, 1, 10 * 1024);
        Assert.Equal(500, host.EndPoints.Count);
    }

    /// <summary>There are 300; the environment variable IPMI_BMCS asks for another number, such as 10000.</summary>
    [Fact]
    public async Task Each_of_many_is_logged_in_to_and_read_once()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("IPMI_BMCS"), CultureInfo.InvariantCulture, out int asked)
            ? asked
            : 300;

        // What is made once, whatever the number, is not counted.
        await using (var first = VirtualBmcHost.Start(VirtualBmcHost.Ports(new(IPAddress.Loopback, 0), 10), Options))
        {
            await LogInAsync(first.EndPoints[3], 3, TestContext.Current.CancellationToken);
        }

        long before = GC.GetTotalMemory(forceFullCollection: true);
        long started = Stopwatch.GetTimestamp();
        await using var host = VirtualBmcHost.Start(VirtualBmcHost.Ports(new(IPAddress.Loopback, 0), count), Options);
        TimeSpan startTook = Stopwatch.GetElapsedTime(started);
        long waiting = (GC.GetTotalMemory(forceFullCollection: true) - before) / count;
        started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count), TestContext.Current.CancellationToken, (i, cancellation) =>
                LogInAsync(host.EndPoints[i], i, cancellation));
        TimeSpan took = Stopwatch.GetElapsedTime(started);
        long used = (GC.GetTotalMemory(forceFullCollection: true) - before) / count;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} BMCs: started in {startTook.TotalMilliseconds:0} ms, {waiting} bytes each; all read in {took.TotalSeconds:0.0} s, "
                + $"then {used} bytes each; {Environment.WorkingSet >> 20} MiB resident"));
        Assert.Equal(count, host.UsedCount);
        Assert.InRange(waiting, 1, 10 * 1024);
        Assert.InRange(used, 1, 64 * 1024);
    }

    [Fact]
    public async Task Sessions_that_nobody_uses_end_by_the_shared_timer()
    {
        var clock = new VirtualClock();
        await using var host = VirtualBmcHost.Start(VirtualBmcHost.Ports(new(IPAddress.Loopback, 0), 3), Options, clock);
        var sessions = new List<LanSession>();
        for (int i = 0; i < 3; i++) sessions.Add(await OpenAsync(host.EndPoints[i], i, TestContext.Current.CancellationToken));
        clock.Advance(TimeSpan.FromSeconds(59));
        for (int i = 0; i < 3; i++) Assert.Equal(1, host[i].SessionCount);
        clock.Advance(TimeSpan.FromSeconds(3));
        for (int i = 0; i < 3; i++) Assert.Equal(0, host[i].SessionCount);
        foreach (LanSession session in sessions) await session.DisposeAsync();
    }

    private static VirtualBmcOptions Options(int number) => new()
    {
        Users = [VirtualBmcOptions.User(2, "admin", $"secret{number}")],
        Machine = new() { Identity = new() { DeviceId = (byte)number } },
    };

    private static async ValueTask LogInAsync(IPEndPoint bmc, int number, CancellationToken cancellationToken)
    {
        await using LanSession session = await OpenAsync(bmc, number, cancellationToken);
        Assert.Equal((byte)number, (await session.SendAsync(new GetDeviceIdRequest(), cancellationToken)).DeviceId);
    }

    private static async Task<LanSession> OpenAsync(IPEndPoint bmc, int number, CancellationToken cancellationToken)
    {
        using var credentials = IpmiCredentials.Of("admin", $"secret{number}");
        LanSession session = await Ipmi20Session.OpenAsync(
            UdpRmcpTransport.Connect(bmc), credentials, [CipherSuites.All[3]], PrivilegeLevel.User, new(), cancellationToken);
        await session.SendAsync(new GetDeviceIdRequest(), cancellationToken);
        return session;
    }
}
