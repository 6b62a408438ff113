using System.Net;
using System.Net.Sockets;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>What programs do to a virtual BMC that they embed: start it often, and end it in the middle of something.</summary>
[Collection(nameof(Alone))]
public class EmbeddingTests
{
    private const int Starts = 1000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_are_started_used_and_ended_and_nothing_is_left()
    {
        for (int i = 0; i < 100; i++) await StartAndEndAsync(isUsed: i % 10 == 0);
        long before = Kept();
        for (int i = 0; i < Starts; i++) await StartAndEndAsync(isUsed: i % 10 == 0);
        long grown = Kept() - before;
        Assert.True(grown < 1 << 20, $"{grown} bytes more are kept after {Starts} starts.");
    }

    [Fact]
    public async Task Ending_it_in_the_middle_of_traffic_ends_it_and_the_clients_are_told()
    {
        IPEndPoint endPoint;
        var bmc = VirtualBmc.Start(Options());
        endPoint = bmc.EndPoint;
        using var served = new SemaphoreSlim(0);
        Task[] clients = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(() => AskUntilItEndsAsync(endPoint, served), Cancellation))];
        for (int i = 0; i < 200; i++) await served.WaitAsync(Cancellation);
        await bmc.DisposeAsync();
        Assert.Equal(0, bmc.SessionCount);
        await Task.WhenAll(clients).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await using var again = VirtualBmc.Start(Options() with { Listen = endPoint });
        await using LanSession session = await OpenAsync(endPoint);
    }

    [Fact]
    public async Task It_listens_at_addresses_of_IPv6()
    {
        if (!Socket.OSSupportsIPv6) Assert.Skip("This system has no IPv6.");
        await using var bmc = VirtualBmc.Start(Options() with { Listen = new(IPAddress.IPv6Loopback, 0) });
        await using LanSession session = await OpenAsync(bmc.EndPoint);
        Assert.Equal(0x20, (await session.SendAsync(new GetDeviceIdRequest(), Cancellation)).DeviceId);
    }

    private static VirtualBmcOptions Options() => new() { Users = [VirtualBmcOptions.User(2, "admin", "secret")] };

    private static async Task StartAndEndAsync(bool isUsed)
    {
        await using var bmc = VirtualBmc.Start(Options());
        if (!isUsed) return;
        await using LanSession session = await OpenAsync(bmc.EndPoint);
    }

    private static async Task AskUntilItEndsAsync(IPEndPoint bmc, SemaphoreSlim served)
    {
        try
        {
            await using LanSession session = await OpenAsync(bmc);
            while (true)
            {
                await session.SendAsync(new GetDeviceIdRequest(), Cancellation);
                served.Release();
            }
        }
        catch (IpmiException)
        {
            // That it is gone is told, as a timeout or a session that was lost.
        }
    }

    private static Task<LanSession> OpenAsync(IPEndPoint bmc)
    {
        using var credentials = IpmiCredentials.Of("admin", "secret");
        var options = new SessionOptions { Pump = new() { RequestTimeout = TimeSpan.FromSeconds(2) } };
        return Ipmi20Session.OpenAsync(
            UdpRmcpTransport.Connect(bmc), credentials, [CipherSuites.All[17]], PrivilegeLevel.Administrator, options, Cancellation);
    }

    private static long Kept()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
