using System.Net;

namespace Ipmi.Transport;

/// <summary>
/// Links in memory on virtual time. What they lose, repeat, delay, reorder and corrupt follows from the seed, so that a run
/// that failed can be run again. Datagrams are delivered by the clock, on its thread: a handler's exception reaches whoever
/// moves the clock, since in a simulation it is a finding and not to be survived.
/// </summary>
/// <param name="clock">Moves the datagrams.</param>
/// <param name="seed">Decides their fate.</param>
public sealed partial class InMemoryNetwork(VirtualClock clock, int seed)
{
    private const int FirstEphemeralPort = 49152;

    private readonly Lock _gate = new();
    private readonly FaultDice _dice = new(seed);
    private readonly Dictionary<SocketAddress, Node> _nodes = [];
    private readonly Dictionary<(IPEndPoint From, IPEndPoint To), LinkConditions> _links = [];
    private readonly Stack<Delivery> _idle = [];
    private List<CarriedDatagram>? _log;
    private NetworkCounters _counters;
    private int _nextPort = FirstEphemeralPort;

    /// <summary>The clock.</summary>
    public VirtualClock Clock { get; } = clock;

    /// <summary>The conditions of every link that has none of its own.</summary>
    public LinkConditions Conditions { get; set; } = LinkConditions.Perfect;

    /// <summary>Looks at every datagram that is sent; none unless set.</summary>
    public DatagramFilter? Filter { get; set; }

    /// <summary>What was carried so far.</summary>
    public NetworkCounters Counters
    {
        get
        {
            lock (_gate) return _counters;
        }
    }

    /// <summary>Every datagram since <see cref="StartLog"/>, in the order in which their fates were known.</summary>
    public IReadOnlyList<CarriedDatagram> Log => _log ?? [];

    /// <summary>Begins an empty log. It holds a copy of each datagram, so it is off at first.</summary>
    public void StartLog() => _log = [];

    /// <summary>Sets the conditions of the link that leads from one endpoint to another. The way back is another link.</summary>
    public void SetConditions(IPEndPoint from, IPEndPoint to, LinkConditions conditions)
    {
        lock (_gate) _links[(from, to)] = conditions;
    }

    /// <summary>Takes an address on the network. Port 0 takes a free one.</summary>
    /// <exception cref="ArgumentException">The address is a wildcard: there is no interface to choose it from.</exception>
    /// <exception cref="InvalidOperationException">The address is taken.</exception>
    public IDatagramTransport Bind(IPEndPoint local)
    {
        ArgumentNullException.ThrowIfNull(local);
        if (local.Address.Equals(IPAddress.Any) || local.Address.Equals(IPAddress.IPv6Any))
            throw new ArgumentException("An address on a simulated network cannot be a wildcard.", nameof(local));
        lock (_gate)
        {
            var bound = local.Port == 0 ? WithFreePort(local.Address) : local;
            var node = new Node(this, bound);
            if (!_nodes.TryAdd(node.Address, node)) throw new InvalidOperationException($"{bound} is taken.");
            return node;
        }
    }

    private IPEndPoint WithFreePort(IPAddress address)
    {
        for (int tries = FirstEphemeralPort; tries <= IPEndPoint.MaxPort; tries++)
        {
            var candidate = new IPEndPoint(address, _nextPort);
            _nextPort = _nextPort == IPEndPoint.MaxPort ? FirstEphemeralPort : _nextPort + 1;
            if (!_nodes.ContainsKey(candidate.Serialize())) return candidate;
        }

        throw new InvalidOperationException($"{address} has no free port.");
    }

    /// <summary>
    /// Puts a datagram on its way that nobody sent, past filter and conditions. The sender's address need not be taken.
    /// </summary>
    public void Inject(IPEndPoint from, IPEndPoint to, ReadOnlySpan<byte> datagram, TimeSpan delay = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        lock (_gate)
        {
            _counters = _counters with { Injected = _counters.Injected + 1 };
            var delivery = Take(datagram, from, from.Serialize(), to);
            delivery.Destination = _nodes.GetValueOrDefault(to.Serialize());
            Clock.Schedule(delivery, delay);
        }
    }

    private void Send(Node sender, ReadOnlySpan<byte> datagram, SocketAddress destination)
    {
        lock (_gate)
        {
            _counters = _counters with { Sent = _counters.Sent + 1 };
            var receiver = _nodes.GetValueOrDefault(destination);
            var to = receiver?.EndPoint ?? destination.ToIPEndPoint();
            var first = Take(datagram, sender.EndPoint, sender.Address, to);
            first.Destination = receiver;
            if (Filter?.Invoke(sender.EndPoint, to, first.Bytes) == FilterVerdict.Drop)
            {
                _counters = _counters with { Filtered = _counters.Filtered + 1 };
                Finish(first, DatagramFate.Filtered);
                return;
            }

            Carry(first, LinkTo(sender.EndPoint, to));
        }
    }

    private LinkConditions LinkTo(IPEndPoint from, IPEndPoint to) =>
        _links.Count > 0 && _links.TryGetValue((from, to), out var own) ? own : Conditions;

    private void Carry(Delivery first, LinkConditions link)
    {
        int copies = _dice.Copies(link);
        if (copies == 0)
        {
            _counters = _counters with { Lost = _counters.Lost + 1 };
            Finish(first, DatagramFate.Lost);
            return;
        }

        if (copies == 2)
        {
            _counters = _counters with { Duplicated = _counters.Duplicated + 1 };
            var second = Take(first.Bytes, first.From, first.Source, first.To);
            second.Destination = first.Destination;
            CarryCopy(second, link);
        }

        CarryCopy(first, link);
    }

    private void CarryCopy(Delivery copy, LinkConditions link)
    {
        var fate = _dice.Copy(link, copy.Bytes.Length);
        if (fate.HeldBack) _counters = _counters with { Reordered = _counters.Reordered + 1 };
        if (fate.Corrupted)
        {
            _counters = _counters with { Corrupted = _counters.Corrupted + 1 };
            copy.Bytes[fate.CorruptAt] ^= fate.CorruptBy;
        }

        Clock.Schedule(copy, fate.Delay);
    }

    private Delivery Take(ReadOnlySpan<byte> datagram, IPEndPoint from, SocketAddress source, IPEndPoint to)
    {
        if (!_idle.TryPop(out var delivery)) delivery = new(this);
        delivery.Fill(datagram, from, source, to);
        return delivery;
    }

    private void Finish(Delivery delivery, DatagramFate fate)
    {
        _log?.Add(new(Clock.Elapsed, delivery.From, delivery.To, fate, delivery.Bytes.ToArray()));
        delivery.Wipe();
        _idle.Push(delivery);
    }
}
