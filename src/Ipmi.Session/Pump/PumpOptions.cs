namespace Ipmi.Session;

/// <summary>How a session treats the network.</summary>
public sealed record PumpOptions
{
    /// <summary>How long an answer to one request is waited for, all copies together. 20 s unless set.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long the first copy of a request is waited for before it is sent again; by default four times the measured round trip, at
    /// least 50 ms.
    /// </summary>
    public TimeSpan? FirstInterval { get; init; }

    /// <summary>The most copies of one request that are sent; by default as many as the time allows.</summary>
    public int MaxCopies { get; init; } = int.MaxValue;

    /// <summary>
    /// Whether commands that change state are repeated as well when no answer comes. A BMC that does not know repeats by their request
    /// number executes them more than once then.
    /// </summary>
    public bool RepeatAnyCommand { get; init; }

    /// <summary>The most requests that are under way at once, 1 to 32. Fewer are used while answers get lost.</summary>
    public int Window { get; init; } = 8;

    /// <summary>After how much silence of ours Get Device ID is sent to keep the session open; not at all unless set.</summary>
    public TimeSpan? KeepAlive { get; init; }

    /// <summary>
    /// Whether code that waits for an answer continues on the thread that received it, which it does unless set otherwise. It saves two
    /// changes of threads, a third to a half of the processor time of an exchange. Code that computes for long or blocks holds nobody up: another thread
    /// receives then (<see cref="Transport.UdpTransport"/>).
    /// </summary>
    public bool ContinueInline { get; init; } = true;

    /// <summary>Whether checksums are not looked at where nothing else protects a message (<see cref="Workarounds.IgnoreChecksums"/>).</summary>
    internal bool IgnoreChecksums { get; init; }
}
