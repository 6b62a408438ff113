namespace Ipmi.Session;

/// <summary>One way of making the packets of a session that has just been opened. It goes on counting where it left off.</summary>
/// <param name="workarounds">The workarounds that it amounts to.</param>
/// <param name="make">Makes the wrapper.</param>
/// <param name="count">How far it has counted, together with other ways if need be.</param>
internal sealed class PacketWay(IReadOnlyList<Workaround> workarounds, Func<ISessionWrapper> make, PacketWay.Count count)
{
    /// <summary>The workarounds that it amounts to.</summary>
    public IReadOnlyList<Workaround> Workarounds => workarounds;

    /// <summary>Lets a pump make its packets this way, and this way alone.</summary>
    /// <param name="pump">The pump.</param>
    /// <param name="before">The way that it had before, if that was one of these.</param>
    public void Use(SessionPump pump, PacketWay? before)
    {
        // Nothing is under way between two ways, so nothing is sent in between.
        ISessionWrapper wrapper = make();
        uint left = pump.Use(wrapper);
        before?.LeaveAt(left);
        if (count.Next is { } next) wrapper.NextSequence = next;
    }

    private void LeaveAt(uint next) => count.Next = next;

    /// <summary>
    /// The number of the next packet. Ways whose packets have the same code share it: a BMC that cannot decrypt a packet may still have seen
    /// that it is authentic, and drops another of its number.
    /// </summary>
    internal sealed class Count
    {
        /// <summary>The number; none before the first packet.</summary>
        public uint? Next { get; set; }
    }
}
