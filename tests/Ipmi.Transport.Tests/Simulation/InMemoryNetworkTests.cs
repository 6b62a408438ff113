using System.Net;
using CsCheck;

namespace Ipmi.Transport.Tests;

public sealed class InMemoryNetworkTests
{
    private static readonly IPEndPoint BmcEndPoint = new(IPAddress.Parse("10.0.0.2"), 623);
    private static readonly IPEndPoint ConsoleEndPoint = new(IPAddress.Parse("10.0.0.1"), 50000);
    private static readonly LinkConditions Bad = new()
    {
        Loss = 0.2,
        Duplication = 0.2,
        Reordering = 0.2,
        Corruption = 0.2,
        Delay = TimeSpan.FromMilliseconds(1),
        Jitter = TimeSpan.FromMilliseconds(3),
    };

    private sealed class Pair
    {
        public Pair(int seed, LinkConditions? conditions = null)
        {
            Network = new(Clock, seed) { Conditions = conditions ?? LinkConditions.Perfect };
            Bmc = Network.Bind(BmcEndPoint);
            Console = Network.Bind(ConsoleEndPoint);
            Bmc.Listen((datagram, source) => Bmc.Send(datagram.Span, source));
            Console.Listen((datagram, _) => Received.Add(datagram.ToArray()));
        }

        public VirtualClock Clock { get; } = new();

        public InMemoryNetwork Network { get; }

        public IDatagramTransport Bmc { get; }

        public IDatagramTransport Console { get; }

        public List<byte[]> Received { get; } = [];

        public void Send(params byte[] datagram) => Console.Send(datagram, Console.AddressOf(BmcEndPoint));
    }

    private static List<CarriedDatagram> Conversation(int seed)
    {
        var pair = new Pair(seed, Bad);
        pair.Network.StartLog();
        for (int i = 0; i < 50; i++)
        {
            pair.Send((byte)i, 2, 3, 4);
            pair.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        pair.Clock.Advance(TimeSpan.FromSeconds(1));
        return [.. pair.Network.Log];
    }

    [Fact]
    public void The_same_seed_makes_the_same_log() =>
        Gen.Int.Sample(seed => Assert.Equal(Conversation(seed), Conversation(seed)), iter: 50);

    [Fact]
    public void Another_seed_makes_another_log() =>
        Gen.Int.Sample(seed => Assert.NotEqual(Conversation(seed), Conversation(unchecked(seed + 1))), iter: 50);

    [Fact]
    public void A_perfect_link_carries_everything_in_order()
    {
        var pair = new Pair(1);
        for (int i = 0; i < 100; i++) pair.Send((byte)i);
        pair.Clock.Advance(TimeSpan.Zero);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (byte)i), pair.Received.Select(datagram => datagram[0]));
        Assert.Equal(new NetworkCounters(200, 200, 0, 0, 0, 0, 0, 0, 0), pair.Network.Counters);
    }

    [Theory]
    [InlineData(0.3, 0.0, 0.0, 0.0)]
    [InlineData(0.0, 0.1, 0.0, 0.0)]
    [InlineData(0.0, 0.0, 0.5, 0.0)]
    [InlineData(0.0, 0.0, 0.0, 0.05)]
    [InlineData(0.25, 0.25, 0.25, 0.25)]
    [InlineData(1.0, 1.0, 1.0, 1.0)]
    public void Conditions_apply_as_often_as_they_say(double loss, double duplication, double reordering, double corruption)
    {
        const int Count = 20_000;
        var pair = new Pair(7);
        pair.Network.SetConditions(ConsoleEndPoint, BmcEndPoint, new()
        {
            Loss = loss,
            Duplication = duplication,
            Reordering = reordering,
            Corruption = corruption,
        });
        for (int i = 0; i < Count; i++) pair.Send(0x55, 0x55, 0x55);
        pair.Clock.Advance(TimeSpan.FromSeconds(1));
        var counters = pair.Network.Counters;
        double copies = Count * (1 - loss) * (1 + duplication);
        Near(Count * loss, Count, counters.Lost);
        Near(Count * (1 - loss) * duplication, Count, counters.Duplicated);
        Near(copies * reordering, Count, counters.Reordered);
        Near(copies * corruption, Count, counters.Corrupted);
        Assert.Equal(counters.Corrupted, pair.Received.Count(datagram => datagram.Count(b => b != 0x55) == 1));
        Assert.Equal(counters.Sent + counters.Duplicated - counters.Lost, counters.Delivered);
    }

    // Within five standard deviations of the widest distribution of that size.
    private static void Near(double expected, int count, long actual) =>
        Assert.InRange(actual, expected - 5 * 0.5 * Math.Sqrt(2.0 * count), expected + 5 * 0.5 * Math.Sqrt(2.0 * count));

    [Fact]
    public void Delay_and_jitter_stay_within_their_bounds()
    {
        var pair = new Pair(3);
        pair.Network.SetConditions(ConsoleEndPoint, BmcEndPoint, new()
        {
            Delay = TimeSpan.FromMilliseconds(10),
            Jitter = TimeSpan.FromMilliseconds(5),
        });
        pair.Network.StartLog();
        for (int i = 0; i < 1000; i++) pair.Send(1);
        pair.Clock.Advance(TimeSpan.FromSeconds(1));
        var arrivals = pair.Network.Log.Where(datagram => datagram.To.Equals(BmcEndPoint)).Select(d => d.At.TotalMilliseconds).ToList();
        Assert.Equal(1000, arrivals.Count);
        Assert.InRange(arrivals.Min(), 10, 10.1);
        Assert.InRange(arrivals.Max(), 14.9, 15);
        Assert.InRange(arrivals.Average(), 12.2, 12.8);
    }

    [Fact]
    public void Reordering_lets_later_datagrams_overtake()
    {
        var pair = new Pair(5, new() { Reordering = 0.3, Delay = TimeSpan.FromMilliseconds(1) });
        for (int i = 0; i < 100; i++)
        {
            pair.Send((byte)i);
            pair.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        pair.Clock.Advance(TimeSpan.FromSeconds(1));
        var order = pair.Received.Select(datagram => datagram[0]).ToList();
        Assert.NotEqual(order.Order(), order);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (byte)i), order.Order());
    }

    [Fact]
    public void Each_direction_has_conditions_of_its_own()
    {
        var pair = new Pair(1);
        pair.Network.SetConditions(BmcEndPoint, ConsoleEndPoint, new() { Loss = 1 });
        pair.Network.StartLog();
        pair.Send(1);
        pair.Clock.Advance(TimeSpan.Zero);
        Assert.Equal([DatagramFate.Delivered, DatagramFate.Lost], pair.Network.Log.Select(datagram => datagram.Fate));
        Assert.Empty(pair.Received);
    }

    [Fact]
    public void The_filter_drops_changes_and_injects()
    {
        var pair = new Pair(1);
        pair.Network.Filter = (from, to, datagram) =>
        {
            if (!to.Equals(BmcEndPoint)) return FilterVerdict.Pass;
            if (datagram[0] == 1) return FilterVerdict.Drop;
            if (datagram[0] == 3) pair.Network.Inject(from, to, [4, 4]);
            datagram[0] += 10;
            return FilterVerdict.Pass;
        };
        byte[] mine = [2];
        pair.Send(1);
        pair.Send(mine);
        pair.Send(3);
        pair.Clock.Advance(TimeSpan.Zero);
        Assert.Equal([[12], [4, 4], [13]], pair.Received);
        Assert.Equal(2, mine[0]);
        Assert.Equal(1, pair.Network.Counters.Filtered);
        Assert.Equal(1, pair.Network.Counters.Injected);
    }

    [Fact]
    public async Task What_is_sent_to_nobody_is_undeliverable()
    {
        var pair = new Pair(1);
        pair.Console.Send([1], new IPEndPoint(IPAddress.Parse("10.9.9.9"), 623).Serialize());
        pair.Send(1);
        await pair.Bmc.DisposeAsync();
        pair.Send(2);
        pair.Clock.Advance(TimeSpan.Zero);
        Assert.Equal(3, pair.Network.Counters.Undeliverable);
        Assert.Empty(pair.Received);
    }

    [Fact]
    public void A_receiver_that_keeps_the_buffer_sees_that_it_is_spent()
    {
        var pair = new Pair(1);
        Memory<byte> kept = default;
        var other = pair.Network.Bind(new(IPAddress.Parse("10.0.0.3"), 0));
        other.Listen((datagram, _) => kept = datagram);
        pair.Console.Send([1, 2], pair.Console.AddressOf((IPEndPoint)other.LocalEndPoint));
        pair.Clock.Advance(TimeSpan.Zero);
        Assert.Equal([0xDD, 0xDD], kept.ToArray());
    }

    [Fact]
    public void An_address_is_taken_once_and_is_no_wildcard()
    {
        var pair = new Pair(1);
        Assert.Throws<InvalidOperationException>(() => pair.Network.Bind(BmcEndPoint));
        Assert.Throws<ArgumentException>(() => pair.Network.Bind(new(IPAddress.Any, 1)));
        Assert.Throws<InvalidOperationException>(() => pair.Bmc.Listen((_, _) => { }));
        Assert.NotEqual(
            pair.Network.Bind(new(IPAddress.Loopback, 0)).LocalEndPoint, pair.Network.Bind(new(IPAddress.Loopback, 0)).LocalEndPoint);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_probability_is_between_0_and_1(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinkConditions { Loss = value });
}
