namespace Ipmi.Session;

/// <summary>How one end of Serial over LAN gathers, sends and repeats (IPMI v2.0 §26.3, parameters 3 and 4).</summary>
public sealed record SolLinkOptions
{
    /// <summary>The most characters that fit into a packet: the count of accepted ones is a byte.</summary>
    public const int MostCharacters = 255;

    /// <summary>The most characters in a packet of ours, 1 to 255.</summary>
    public int MaxCharacters { get; init; } = 200;

    /// <summary>How long characters are gathered before they are sent; not at all unless set.</summary>
    public TimeSpan AccumulateInterval { get; init; }

    /// <summary>How many characters are sent at once without waiting.</summary>
    public int SendThreshold { get; init; } = 1;

    /// <summary>The pause before a packet that was not acknowledged is sent again, and before one that was refused.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often it is sent again before its characters are given up; without end unless set.</summary>
    public int RetryCount { get; init; } = int.MaxValue;

    /// <summary>Whether each pause is half as long again as the last, up to a second.</summary>
    public bool BacksOff { get; init; }

    /// <summary>
    /// Whether a packet that is not acknowledged for long, by a peer that sends packets of its own, takes another number, once: some BMCs get
    /// stuck on one.
    /// </summary>
    public bool RenumbersWhenStuck { get; init; }

    /// <summary>How many characters may wait to be sent.</summary>
    public int BufferLength { get; init; } = 4096;
}

/// <summary>What stands behind one end of Serial over LAN: a serial line, or a terminal.</summary>
public interface ISolReceiver
{
    /// <summary>Takes characters of the other end, or as many of them as it can; returns how many. The others come again later.</summary>
    int Receive(ReadOnlySpan<byte> characters);

    /// <summary>What a console asks for; told with each new packet of a console.</summary>
    void Control(SolControl control);

    /// <summary>What a BMC tells; told with each new packet of a BMC.</summary>
    void Status(SolStatus status);
}
