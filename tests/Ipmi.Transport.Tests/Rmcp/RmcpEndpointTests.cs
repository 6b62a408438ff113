using System.Net;
using CsCheck;
using Ipmi.Messages;

namespace Ipmi.Transport.Tests;

public sealed class RmcpEndpointTests
{
    private static readonly IPEndPoint BmcEndPoint = new(IPAddress.Parse("10.0.0.2"), RmcpEndpoint.DefaultPort);
    private static readonly IPEndPoint ConsoleEndPoint = new(IPAddress.Parse("10.0.0.1"), 50000);

    private sealed class Pair
    {
        public Pair()
        {
            Network = new(Clock, seed: 1);
            Bmc = new(Network.Bind(BmcEndPoint), AsfPresencePong.IpmiSupported, Clock);
            Console = new(Network.Bind(ConsoleEndPoint), timeProvider: Clock);
            Network.StartLog();
        }

        public VirtualClock Clock { get; } = new();

        public InMemoryNetwork Network { get; }

        public RmcpEndpoint Bmc { get; }

        public RmcpEndpoint Console { get; }

        public void Settle() => Clock.Advance(TimeSpan.Zero);
    }

    [Fact]
    public void The_header_is_written_into_its_room_and_taken_off_again()
    {
        var pair = new Pair();
        pair.Bmc.Listen((packet, source) =>
        {
            byte[] answer = [0, 0, 0, 0, .. packet.ToArray(), 9];
            pair.Bmc.Send(answer, source);
        });
        var link = pair.Console.Connect(BmcEndPoint);
        byte[]? received = null;
        link.Listen(packet => received = packet.ToArray());
        link.Send([0xAA, 0xAA, 0xAA, 0xAA, 1, 2]);
        pair.Settle();
        Assert.Equal([1, 2, 9], received);
        Assert.Equal("06 00 FF 07 01 02", pair.Network.Log[0].Bytes.ToString());
        Assert.Equal(BmcEndPoint, link.Remote);
    }

    [Fact]
    public void A_packet_without_room_for_the_header_is_a_mistake()
    {
        var link = new Pair().Console.Connect(BmcEndPoint);
        Assert.ThrowsAny<ArgumentException>(() => link.Send([1, 2, 3]));
    }

    [Fact]
    public void Other_addresses_and_ports_never_reach_a_link()
    {
        var pair = new Pair();
        var received = new List<byte>();
        pair.Console.Connect(BmcEndPoint).Listen(packet => received.Add(packet.Span[0]));
        pair.Network.Inject(new(BmcEndPoint.Address, 624), ConsoleEndPoint, [6, 0, 0xFF, 7, 1]);
        pair.Network.Inject(new(IPAddress.Parse("10.0.0.3"), 623), ConsoleEndPoint, [6, 0, 0xFF, 7, 2]);
        pair.Network.Inject(BmcEndPoint, ConsoleEndPoint, [6, 0, 0xFF, 7, 3]);
        pair.Settle();
        Assert.Equal([3], received);
        Assert.Equal(2, pair.Console.Counters.Unclaimed);
    }

    [Fact]
    public void What_comes_from_a_connected_BMC_is_its_links_alone()
    {
        var pair = new Pair();
        var served = new List<byte>();
        var linked = new List<byte>();
        pair.Console.Listen((packet, _) => served.Add(packet.Span[0]));
        var link = pair.Console.Connect(BmcEndPoint);
        pair.Network.Inject(BmcEndPoint, ConsoleEndPoint, [6, 0, 0xFF, 7, 1]);
        pair.Settle();
        link.Listen(packet => linked.Add(packet.Span[0]));
        pair.Network.Inject(BmcEndPoint, ConsoleEndPoint, [6, 0, 0xFF, 7, 2]);
        pair.Network.Inject(new(BmcEndPoint.Address, 999), ConsoleEndPoint, [6, 0, 0xFF, 7, 3]);
        pair.Settle();
        Assert.Equal([2], linked);
        Assert.Equal([3], served);
        Assert.Equal(1, pair.Console.Counters.Unclaimed);
    }

    [Fact]
    public void Many_links_share_one_endpoint()
    {
        var pair = new Pair();
        var received = new List<(int, byte)>();
        for (byte i = 10; i < 200; i++)
        {
            byte number = i;
            var bmc = new IPEndPoint(IPAddress.Parse($"10.0.1.{i}"), 623);
            pair.Console.Connect(bmc).Listen(packet => received.Add((number, packet.Span[0])));
            pair.Network.Inject(bmc, ConsoleEndPoint, [6, 0, 0xFF, 7, i]);
        }

        pair.Settle();
        Assert.Equal(190, received.Count);
        Assert.All(received, pair => Assert.Equal(pair.Item1, pair.Item2));
    }

    [Fact]
    public async Task A_second_link_to_the_same_address_needs_another_local_port()
    {
        var pair = new Pair();
        var link = pair.Console.Connect(BmcEndPoint);
        Assert.Throws<InvalidOperationException>(() => pair.Console.Connect(BmcEndPoint));
        await using var other = new RmcpEndpoint(pair.Network.Bind(new(ConsoleEndPoint.Address, 0)));
        other.Connect(BmcEndPoint);
        await link.DisposeAsync();
        var again = pair.Console.Connect(BmcEndPoint);
        await link.DisposeAsync();
        Assert.Throws<InvalidOperationException>(() => pair.Console.Connect(BmcEndPoint));
        Assert.Equal(BmcEndPoint, again.Remote);
    }

    [Fact]
    public void A_second_handler_is_a_mistake()
    {
        var pair = new Pair();
        pair.Bmc.Listen((_, _) => { });
        Assert.Throws<InvalidOperationException>(() => pair.Bmc.Listen((_, _) => { }));
        var link = pair.Console.Connect(BmcEndPoint);
        link.Listen(_ => { });
        Assert.Throws<InvalidOperationException>(() => link.Listen(_ => { }));
    }

    [Fact]
    public void Acknowledgements_cause_no_datagram()
    {
        var pair = new Pair();
        int handled = 0;
        pair.Bmc.Listen((_, _) => handled++);
        for (int i = 0; i < 1000; i++)
            pair.Network.Inject(ConsoleEndPoint, BmcEndPoint, [6, 0, (byte)i, (byte)(0x80 | 6 + i % 3), 0, 0, 0x11, 0xBE, 0x80, 0, 0, 0]);
        pair.Settle();
        Assert.Equal(0, handled);
        Assert.Equal(0, pair.Network.Counters.Sent);
        Assert.Equal(1000, pair.Bmc.Counters.Acknowledgements);
    }

    [Theory]
    [InlineData("")]
    [InlineData("06 00 FF")]
    [InlineData("05 00 FF 07 01")]
    [InlineData("06 00 FF 08 01")]
    [InlineData("06 00 FF 00 01")]
    [InlineData("06 00 FF 06")]
    [InlineData("06 00 FF 06 00 00 11 BE 80 01 00")]
    [InlineData("06 00 FF 06 00 00 11 BF 80 01 00 00")]
    [InlineData("06 00 FF 06 00 00 11 BE 40 01 00 10 00 00 11 BE 00 00 00 00 81 00 00 00 00 00 00 00")]
    public void What_is_neither_IPMI_nor_a_ping_is_ignored_and_counted(string datagram)
    {
        var pair = new Pair();
        pair.Bmc.Listen((_, _) => Assert.Fail("not IPMI"));
        pair.Network.Inject(ConsoleEndPoint, BmcEndPoint, Convert.FromHexString(datagram.Replace(" ", "")));
        pair.Settle();
        Assert.Equal(1, pair.Bmc.Counters.Ignored);
        Assert.Equal(0, pair.Network.Counters.Sent);
    }

    [Fact]
    public void Any_bytes_are_counted_once_and_never_throw()
    {
        var headed = Gen.Select(Gen.Byte[5, 7], Gen.Byte, Gen.Byte[0, 9], Gen.Byte.Array[0, 40],
            (version, sequence, type, rest) => (byte[])[version, 0, sequence, type, .. rest]);
        var asf = Gen.Select(Gen.Byte, Gen.Byte.Array[0, 40],
            (type, rest) => (byte[])[6, 0, 0xFF, 6, 0, 0, 0x11, 0xBE, type, .. rest]);
        Gen.OneOf(Gen.Byte.Array[0, 64], headed, asf).Sample(
            bytes =>
            {
                var pair = new Pair();
                pair.Bmc.Listen((_, _) => { });
                pair.Network.Inject(ConsoleEndPoint, BmcEndPoint, bytes);
                pair.Network.Inject(BmcEndPoint, ConsoleEndPoint, bytes);
                pair.Settle();
                var (ipmi, unclaimed, pings, pongs, acknowledgements, ignored) = pair.Bmc.Counters;
                Assert.Equal(1, ipmi + unclaimed + pings + pongs + acknowledgements + ignored);
                Assert.Equal(pings, pair.Network.Counters.Sent);
            },
            iter: 20_000);
    }

    [Fact]
    public async Task After_disposal_there_are_no_new_links()
    {
        var pair = new Pair();
        await pair.Console.DisposeAsync();
        Assert.Throws<ObjectDisposedException>(() => pair.Console.Connect(BmcEndPoint));
        await Assert.ThrowsAsync<ObjectDisposedException>(
            () => pair.Console.PingAsync(BmcEndPoint, TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_link_of_its_own_speaks_RMCP_over_UDP()
    {
        var patience = TimeSpan.FromSeconds(20);
        var cancelled = TestContext.Current.CancellationToken;
        await using var bmc = new RmcpEndpoint(UdpTransport.Bind(new(IPAddress.Loopback, 0)), AsfPresencePong.IpmiSupported);
        bmc.Listen((packet, source) => bmc.Send([0, 0, 0, 0, packet.Span[0]], source));
        await using var link = UdpRmcpTransport.Connect((IPEndPoint)bmc.LocalEndPoint);
        var answer = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        link.Listen(packet => answer.TrySetResult(packet.ToArray()));
        link.Send([0, 0, 0, 0, 77]);
        Assert.Equal([77], await answer.Task.WaitAsync(patience, cancelled));
        Assert.True((await link.PingAsync(patience, cancelled)).SupportsIpmi);
    }
}
