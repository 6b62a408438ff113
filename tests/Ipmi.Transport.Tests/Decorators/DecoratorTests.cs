using System.Buffers.Binary;
using System.Net;

namespace Ipmi.Transport.Tests;

public sealed class DecoratorTests
{
    private static readonly IPEndPoint BmcEndPoint = new(IPAddress.Parse("10.0.0.2"), 623);
    private static readonly IPEndPoint ConsoleEndPoint = new(IPAddress.Parse("10.0.0.1"), 50000);

    private readonly VirtualClock _clock = new();
    private readonly InMemoryNetwork _network;
    private readonly List<byte[]> _received = [];

    public DecoratorTests() => _network = new(_clock, seed: 1);

    private void Converse(IDatagramTransport console, IPEndPoint bmcEndPoint, int count = 1)
    {
        var bmc = _network.Bind(bmcEndPoint);
        bmc.Listen((datagram, source) => bmc.Send([.. datagram.Span, 0xFF], source));
        console.Listen((datagram, _) => _received.Add(datagram.ToArray()));
        for (int i = 0; i < count; i++) console.Send([(byte)i, 2, 3], console.AddressOf(bmcEndPoint));
        _clock.Advance(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Tracing_shows_direction_bytes_peer_and_time()
    {
        var seen = new List<(DatagramDirection, string, IPEndPoint, DateTimeOffset)>();
        _network.Conditions = new() { Delay = TimeSpan.FromMilliseconds(10) };
        var start = _clock.GetUtcNow();
        await using var console = new TracingTransport(
            _network.Bind(ConsoleEndPoint),
            (direction, datagram, peer, at) => seen.Add((direction, Convert.ToHexString(datagram), peer.ToIPEndPoint(), at)),
            _clock);
        Converse(console, BmcEndPoint);
        Assert.Equal(
            [
                (DatagramDirection.Sent, "000203", BmcEndPoint, start),
                (DatagramDirection.Received, "000203FF", BmcEndPoint, start + TimeSpan.FromMilliseconds(20)),
            ],
            seen);
        Assert.Equal([[0, 2, 3, 0xFF]], _received);
        Assert.Equal(ConsoleEndPoint, console.LocalEndPoint);
    }

    /// <summary>A delayed datagram comes on a timer's thread, where an exception would end the process.</summary>
    [Fact]
    public async Task A_handler_that_throws_on_a_delayed_datagram_is_counted()
    {
        var delayed = new LinkConditions { Delay = TimeSpan.FromMilliseconds(10) };
        await using var console = new FaultInjectingTransport(_network.Bind(ConsoleEndPoint), new(), delayed, seed: 1, _clock);
        var bmc = _network.Bind(BmcEndPoint);
        int seen = 0;
        console.Listen((_, _) =>
        {
            if (++seen == 1) throw new InvalidOperationException("The handler fails once.");
        });
        for (int i = 0; i < 2; i++) bmc.Send([1], bmc.AddressOf(ConsoleEndPoint));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((2, 1), (seen, console.LateErrors));
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2")]
    [InlineData("fd00::1", "fd00::2")]
    public async Task A_capture_holds_IP_packets_with_right_checksums(string consoleAddress, string bmcAddress)
    {
        var file = new MemoryStream();
        var bmc = new IPEndPoint(IPAddress.Parse(bmcAddress), 623);
        await using (var console = new CapturingTransport(_network.Bind(new(IPAddress.Parse(consoleAddress), 50000)), file, _clock))
        {
            Converse(console, bmc);
            Assert.Null(console.Failure);
        }

        byte[] bytes = file.ToArray();
        Assert.Equal("D4C3B2A1020004000000000000000000000004006500" + "0000", Convert.ToHexString(bytes[..24]));
        var packets = Packets(bytes);
        Assert.Equal(2, packets.Count);
        Check(packets[0], consoleAddress, 50000, bmcAddress, 623, [0, 2, 3]);
        Check(packets[1], bmcAddress, 623, consoleAddress, 50000, [0, 2, 3, 0xFF]);
    }

    private static List<byte[]> Packets(byte[] capture)
    {
        var packets = new List<byte[]>();
        for (int at = 24; at < capture.Length;)
        {
            Assert.Equal(1_735_689_600u, BinaryPrimitives.ReadUInt32LittleEndian(capture.AsSpan(at)));
            int length = BinaryPrimitives.ReadInt32LittleEndian(capture.AsSpan(at + 8));
            packets.Add(capture[(at + 16)..(at + 16 + length)]);
            at += 16 + length;
        }

        return packets;
    }

    private static void Check(byte[] packet, string from, int fromPort, string to, int toPort, byte[] data)
    {
        bool v4 = packet[0] >> 4 == 4;
        if (v4) Assert.Equal(0xFFFF, OnesComplementSum(packet.AsSpan(0, 20)));
        var addresses = v4 ? packet.AsSpan(12, 8) : packet.AsSpan(8, 32);
        Assert.Equal(IPAddress.Parse(from), new IPAddress(addresses[..(addresses.Length / 2)]));
        Assert.Equal(IPAddress.Parse(to), new IPAddress(addresses[(addresses.Length / 2)..]));
        var udp = packet.AsSpan(v4 ? 20 : 40);
        Assert.Equal(fromPort, BinaryPrimitives.ReadUInt16BigEndian(udp));
        Assert.Equal(toPort, BinaryPrimitives.ReadUInt16BigEndian(udp[2..]));
        Assert.Equal(udp.Length, BinaryPrimitives.ReadUInt16BigEndian(udp[4..]));
        Assert.Equal(data, udp[8..].ToArray());
        Assert.Equal(0xFFFF, OnesComplementSum([.. addresses, 0, 17, 0, (byte)udp.Length, .. udp]));
    }

    private static int OnesComplementSum(ReadOnlySpan<byte> bytes)
    {
        int sum = 0;
        for (int i = 0; i < bytes.Length; i++) sum += i % 2 == 0 ? bytes[i] << 8 : bytes[i];
        return (sum & 0xFFFF) + (sum >> 16);
    }

    [Fact]
    public async Task A_capture_that_cannot_be_written_does_not_stop_the_datagrams()
    {
        await using var console = new CapturingTransport(_network.Bind(ConsoleEndPoint), new FullDisk(), _clock);
        Converse(console, BmcEndPoint);
        Assert.Equal([[0, 2, 3, 0xFF]], _received);
        Assert.IsType<IOException>(console.Failure);
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Length > 0) throw new IOException("No space left on device");
            base.Write(buffer);
        }
    }

    private static readonly LinkConditions Bad = new()
    {
        Loss = 0.2,
        Duplication = 0.2,
        Corruption = 0.2,
        Reordering = 0.2,
        Jitter = TimeSpan.FromMilliseconds(2),
    };

    private static List<string> Faulty(int seed, LinkConditions outbound, LinkConditions inbound)
    {
        var test = new DecoratorTests();
        var console = new FaultInjectingTransport(test._network.Bind(ConsoleEndPoint), outbound, inbound, seed, test._clock);
        test.Converse(console, BmcEndPoint, count: 100);
        return [.. test._received.Select(Convert.ToHexString)];
    }

    [Fact]
    public void Injected_faults_follow_from_the_seed()
    {
        Assert.Equal(Faulty(1, Bad, Bad), Faulty(1, Bad, Bad));
        Assert.NotEqual(Faulty(1, Bad, Bad), Faulty(2, Bad, Bad));
        Assert.Equal(Faulty(1, LinkConditions.Perfect, LinkConditions.Perfect), Faulty(2, LinkConditions.Perfect, LinkConditions.Perfect));
    }

    [Fact]
    public void Injected_faults_apply_to_each_direction()
    {
        var always = new LinkConditions { Duplication = 1 };
        Assert.Equal(100, Faulty(1, LinkConditions.Perfect, LinkConditions.Perfect).Count);
        Assert.Equal(200, Faulty(1, always, LinkConditions.Perfect).Count);
        Assert.Equal(400, Faulty(1, always, always).Count);
        Assert.Empty(Faulty(1, LinkConditions.Perfect, new() { Loss = 1 }));
        Assert.All(Faulty(1, new() { Corruption = 1 }, LinkConditions.Perfect), hex => Assert.EndsWith("FF", hex));
    }

    [Fact]
    public void A_delayed_datagram_is_a_copy_and_arrives_later()
    {
        var console = new FaultInjectingTransport(
            _network.Bind(ConsoleEndPoint), new() { Delay = TimeSpan.FromMilliseconds(30) }, new() { Delay = TimeSpan.FromMilliseconds(40) }, 1, _clock);
        var bmc = _network.Bind(BmcEndPoint);
        bmc.Listen((datagram, source) => bmc.Send(datagram.Span, source));
        var arrived = new List<(double, byte)>();
        console.Listen((datagram, _) => arrived.Add((_clock.Elapsed.TotalMilliseconds, datagram.Span[0])));
        byte[] mine = [1];
        console.Send(mine, console.AddressOf(BmcEndPoint));
        mine[0] = 2;
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([(70, 1)], arrived);
    }
}
