using Ipmi.Transport;

namespace Ipmi.Virtual;

/// <summary>What goes wrong between a virtual BMC and its clients, decided by a seed. Probabilities go from 0 to 1.</summary>
public sealed record BmcFaults
{
    /// <summary>What happens to datagrams in each direction; the delays apply to those that the BMC sends.</summary>
    public LinkConditions Link { get; init; } = LinkConditions.Perfect;

    /// <summary>The probability that a command inside a session is answered with "node busy" (C0h) and not executed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Busy
    {
        get;
        init => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A probability is between 0 and 1.");
    }

    /// <summary>Decides everything: the same seed and the same requests, the same faults.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>A transport that does to its datagrams what the link says.</summary>
    internal IDatagramTransport Around(IDatagramTransport transport, TimeProvider time) => Link == LinkConditions.Perfect
        ? transport
        : new FaultInjectingTransport(transport, Link, Link with { Delay = TimeSpan.Zero, Jitter = TimeSpan.Zero }, Seed, time);
}
