using System.Collections.Immutable;

namespace Ipmi.Session;

/// <summary>
/// One way of making the packets of a session that has just been opened. It goes on counting where it left off, or where a way left off whose
/// packets have the same code: a BMC that cannot decrypt a packet may still have seen that it is authentic, and drops another of its number.
/// </summary>
/// <param name="workarounds">The workarounds that it amounts to.</param>
/// <param name="make">Makes the wrapper.</param>
/// <param name="alike">The way that it counts together with, if there is one.</param>
internal sealed class PacketWay(ImmutableArray<Workaround> workarounds, Func<ISessionWrapper> make, PacketWay? alike = null)
{
    private readonly Count _count = alike?._count ?? new();

    /// <summary>The workarounds that it amounts to.</summary>
    public ImmutableArray<Workaround> Workarounds => workarounds;

    /// <summary>Lets a pump make its packets this way, and this way alone.</summary>
    /// <param name="pump">The pump.</param>
    /// <param name="before">The way that it had before, if that was one of these.</param>
    public void Use(SessionPump pump, PacketWay? before)
    {
        // Nothing is under way between two ways, so nothing is sent in between.
        ISessionWrapper wrapper = make();
        uint left = pump.Use(wrapper);
        before?.LeaveAt(left);
        if (_count.Next is { } next) wrapper.NextSequence = next;
    }

    private void LeaveAt(uint next) => _count.Next = next;

    /// <summary>The number of the next packet; none before the first.</summary>
    private sealed class Count
    {
        public uint? Next { get; set; }
    }
}
