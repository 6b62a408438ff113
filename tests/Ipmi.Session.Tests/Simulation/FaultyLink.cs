using System.Net;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Simulation;

/// <summary>What happens to one datagram.</summary>
public enum Fault
{
    Lost,
    Doubled,
    CutByOneByte,
    BitFlipped,
}

/// <summary>Counts the datagrams of both directions, and does something to one of them.</summary>
public sealed class FaultyLink
{
    private static readonly TimeSpan LinkDelay = SessionPair.Lan.Delay;

    private readonly InMemoryNetwork _network;

    public FaultyLink(InMemoryNetwork network)
    {
        _network = network;
        network.Filter = Filter;
    }

    /// <summary>Which datagram, from 0; none when negative.</summary>
    public int At { get; init; } = -1;

    public Fault Fault { get; init; }

    /// <summary>Which bit of it is flipped; taken modulo its length.</summary>
    public int Bit { get; init; }

    /// <summary>Datagrams seen so far.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of the datagram that something was done to.</summary>
    public int Length { get; private set; }

    private FilterVerdict Filter(IPEndPoint from, IPEndPoint to, Span<byte> datagram)
    {
        if (Count++ != At) return FilterVerdict.Pass;
        Length = datagram.Length;
        switch (Fault)
        {
            case Fault.Doubled:
                _network.Inject(from, to, datagram, LinkDelay);
                return FilterVerdict.Pass;
            case Fault.CutByOneByte:
                _network.Inject(from, to, datagram[..^1], LinkDelay);
                return FilterVerdict.Drop;
            case Fault.BitFlipped:
                int bit = Bit % (datagram.Length * 8);
                datagram[bit / 8] ^= (byte)(1 << bit % 8);
                return FilterVerdict.Pass;
            default:
                return FilterVerdict.Drop;
        }
    }
}
