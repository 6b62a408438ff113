using System.Net;

namespace Ipmi.Transport.Tests;

public class AddressRateLimitTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void An_address_has_its_share_at_once_and_then_as_much_a_second()
    {
        var limit = new AddressRateLimit(atOnce: 10, perSecond: 5);
        Assert.Equal(10, Taken(limit, "10.0.0.1", TimeSpan.Zero));
        Assert.Equal(0, Taken(limit, "10.0.0.1", TimeSpan.Zero));
        Assert.Equal(10, Taken(limit, "10.0.0.2", TimeSpan.Zero));
        Assert.Equal(5, Taken(limit, "10.0.0.1", Second));
        Assert.Equal(10, Taken(limit, "10.0.0.1", 60 * Second));
        limit.Forgive(PeerAddress.Of(Peer("10.0.0.1")));
        Assert.Equal(10, Taken(limit, "10.0.0.1", 60 * Second));
    }

    [Fact]
    public void Ports_and_mapping_into_IPv6_make_no_other_address_and_64_bits_are_one_of_IPv6()
    {
        Assert.Equal(PeerAddress.Of(Peer("10.0.0.1", 1)), PeerAddress.Of(Peer("10.0.0.1", 2)));
        Assert.Equal(PeerAddress.Of(Peer("10.0.0.1")), PeerAddress.Of(Peer("::ffff:10.0.0.1")));
        Assert.NotEqual(PeerAddress.Of(Peer("::ffff:10.0.0.1")), PeerAddress.Of(Peer("::ffff:10.0.0.2")));
        Assert.Equal(PeerAddress.Of(Peer("2001:db8:1:2::1")), PeerAddress.Of(Peer("2001:db8:1:2:3:4:5:6")));
        Assert.NotEqual(PeerAddress.Of(Peer("2001:db8:1:2::1")), PeerAddress.Of(Peer("2001:db8:1:3::1")));
    }

    [Fact]
    public void However_many_addresses_come_few_are_remembered_and_those_that_took_most_are_among_them()
    {
        var limit = new AddressRateLimit(atOnce: 10, perSecond: 1);
        Assert.Equal(10, Taken(limit, "10.0.0.1", TimeSpan.Zero));
        for (uint i = 0; i < 20_000; i++) Assert.True(limit.TryTake(Peer(new IPAddress(0x0B000000 + i).ToString()), TimeSpan.Zero));
        Assert.Equal(AddressRateLimit.MaxAddresses, limit.Addresses);
        Assert.Equal(0, Taken(limit, "10.0.0.1", TimeSpan.Zero));
    }

    [Fact]
    public void Pings_of_an_address_are_answered_up_to_the_limit()
    {
        var clock = new VirtualClock();
        var network = new InMemoryNetwork(clock, seed: 1);
        var bmc = new IPEndPoint(IPAddress.Parse("10.0.0.2"), 623);
        var endpoint = new RmcpEndpoint(network.Bind(bmc), Ipmi.Messages.AsfPresencePong.IpmiSupported, clock) { PingLimit = new(20, 10) };
        for (int i = 0; i < 100; i++) network.Inject(new(IPAddress.Parse("10.0.0.1"), 1000 + i), bmc, [6, 0, 0xFF, 6, 0, 0, 0x11, 0xBE, 0x80, 7, 0, 0]);
        clock.Advance(Second);
        Assert.Equal(20, endpoint.Counters.Pings);
        network.Inject(new(IPAddress.Parse("10.0.0.3"), 1), bmc, [6, 0, 0xFF, 6, 0, 0, 0x11, 0xBE, 0x80, 7, 0, 0]);
        clock.Advance(Second);
        Assert.Equal(21, endpoint.Counters.Pings);
    }

    [Fact]
    public async Task A_socket_of_the_thread_pool_carries_datagrams_survives_its_handler_and_closes()
    {
        var transport = PooledUdpTransport.Bind(new(IPAddress.Loopback, 0));
        await using var peer = UdpTransport.Bind(new(IPAddress.Loopback, 0));
        using var arrived = new SemaphoreSlim(0);
        int failures = 0;
        transport.HandlerFailed += _ => Interlocked.Increment(ref failures);
        transport.Listen((datagram, source) =>
        {
            if (datagram.Length == 1) throw new InvalidOperationException("of the handler");
            transport.Send(datagram.Span, source);
        });
        peer.Listen((datagram, _) =>
        {
            if (datagram.Length == 3) arrived.Release();
        });
        SocketAddress to = ((IPEndPoint)transport.LocalEndPoint).Serialize();
        peer.Send([1], to);
        peer.Send([1, 2, 3], to);
        Assert.True(await arrived.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Equal(1, failures);
        Assert.Throws<InvalidOperationException>(() => transport.Listen((_, _) => { }));
        await transport.DisposeAsync();
        await transport.DisposeAsync();
        transport.Send([1], to);
        Assert.Throws<ObjectDisposedException>(() => transport.Listen((_, _) => { }));
    }

    private static int Taken(AddressRateLimit limit, string address, TimeSpan now) => Enumerable.Range(0, 100).Count(_ => limit.TryTake(Peer(address), now));

    private static SocketAddress Peer(string address, int port = 623) => new IPEndPoint(IPAddress.Parse(address), port).Serialize();
}
