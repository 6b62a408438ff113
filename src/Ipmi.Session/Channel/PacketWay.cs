namespace Ipmi.Session;

/// <summary>One way of making the packets of a session that has just been opened. It goes on counting where it left off.</summary>
/// <param name="workarounds">The workarounds that it amounts to.</param>
/// <param name="make">Makes the wrapper.</param>
internal sealed class PacketWay(IReadOnlyList<Workaround> workarounds, Func<ISessionWrapper> make)
{
    private uint? _next;
    private RmcpPlusWrapper? _wrapper;

    /// <summary>The workarounds that it amounts to.</summary>
    public IReadOnlyList<Workaround> Workarounds => workarounds;

    /// <summary>Why packets that came this way are no answers, as far as authentication codes go.</summary>
    public UnwrapStatus LastForgery => _wrapper?.LastForgery ?? UnwrapStatus.Ok;

    /// <summary>Lets a pump make its packets this way, and this way alone.</summary>
    /// <param name="pump">The pump.</param>
    /// <param name="before">The way that it had before, if that was one of these.</param>
    public void Use(SessionPump pump, PacketWay? before)
    {
        ISessionWrapper wrapper = make();
        _wrapper = wrapper as RmcpPlusWrapper;
        if (_next is { } next) wrapper.NextSequence = next;
        uint left = pump.Use(wrapper);
        if (before is not null) before._next = left;
    }
}
