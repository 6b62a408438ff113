using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Client.Tests;

/// <summary>Callers continue where their answers arrive: what that saves, and that nobody can hold others up there.</summary>
public sealed class ReceivePathTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_caller_that_blocks_for_ever_holds_up_nobody()
    {
        await using VirtualBmc bmc = Bmc.Start();
        await using IpmiClient client = await bmc.ConnectAsync();
        using var release = new ManualResetEventSlim();
        using var isBlocked = new ManualResetEventSlim();
        Task blocker = Task.Run(BlockAsync, Cancelled);
        Assert.True(isBlocked.Wait(Patience, Cancelled));
        for (int i = 0; i < 20; i++) await client.SendAsync(new GetDeviceIdRequest(), Cancelled).AsTask().WaitAsync(Patience, Cancelled);
        Assert.False(blocker.IsCompleted);
        release.Set();
        await blocker.WaitAsync(Patience, Cancelled);

        async Task BlockAsync()
        {
            await client.SendAsync(new GetDeviceIdRequest(), Cancelled).ConfigureAwait(false);
            isBlocked.Set();
            release.Wait(Cancelled);
        }
    }

    [Fact]
    public async Task A_caller_may_wait_for_one_request_where_another_was_answered()
    {
        await using VirtualBmc bmc = Bmc.Start();
        await using IpmiClient client = await bmc.ConnectAsync();
        Task<bool> waiter = Task.Run(WaitAsync, Cancelled);
        Assert.True(await waiter.WaitAsync(Patience, Cancelled));

        async Task<bool> WaitAsync()
        {
            await client.SendAsync(new GetDeviceIdRequest(), Cancelled).ConfigureAwait(false);
            return client.SendAsync(new GetDeviceIdRequest(), Cancelled).AsTask().Wait(Patience, Cancelled);
        }
    }

    [Fact]
    public async Task An_exchange_is_one_system_call_each_way()
    {
        const int Exchanges = 200;
        await using VirtualBmc bmc = Bmc.Start();
        UdpRmcpTransport link = UdpRmcpTransport.Connect(bmc.EndPoint);
        using IpmiCredentials credentials = IpmiCredentials.Of(Bmc.User, Bmc.Password);

        // Nothing is sent again, however slow the machine is at the moment.
        var options = new SessionOptions { Pump = new() { FirstInterval = Patience } };
        await using LanSession session = await Ipmi20Session.OpenAsync(
            link, credentials, [CipherSuites.All[3]], PrivilegeLevel.Administrator, options, Cancelled);

        // Open Session, RAKP 1, RAKP 3 and Set Session Privilege Level.
        Assert.Equal(new UdpCounters(Sent: 4, 0, Received: 4, 0, 0), link.Counters);
        for (int i = 0; i < Exchanges; i++) await session.SendAsync(new GetDeviceIdRequest(), Cancelled);
        Assert.Equal(new UdpCounters(Sent: 4 + Exchanges, 0, Received: 4 + Exchanges, 0, 0), link.Counters);
    }

    [Fact]
    public async Task One_socket_serves_the_sessions_of_many_BMCs()
    {
        const int Bmcs = 10;
        VirtualBmc[] bmcs = [.. Enumerable.Range(0, Bmcs).Select(_ => Bmc.Start())];
        await using RmcpEndpoint endpoint = RmcpEndpoint.ForConsoles();
        var options = new IpmiClientOptions { Link = endpoint.Connect };
        IpmiClient[] clients = await Task.WhenAll(bmcs.Select(bmc => bmc.ConnectAsync(options)));
        GetDeviceIdResponse[] answers = await Task.WhenAll(clients.Select(client => client.SendAsync(new GetDeviceIdRequest(), Cancelled).AsTask()));
        Assert.Equal(Bmcs, answers.Length);
        Assert.All(bmcs, bmc => Assert.Equal(1, bmc.SessionCount));
        foreach (IpmiClient client in clients) await client.DisposeAsync();
        foreach (VirtualBmc bmc in bmcs) await bmc.DisposeAsync();
    }
}
