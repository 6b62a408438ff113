namespace Ipmi.Client;

/// <summary>How Serial over LAN is activated and kept.</summary>
public sealed record SolConsoleOptions
{
    /// <summary>Which serial line, from 1.</summary>
    public byte Instance { get; init; } = 1;

    /// <summary>Whether an activation of somebody else is ended, so that this one can be.</summary>
    public bool TakeOver { get; init; }

    /// <summary>Whether its packets are encrypted, in a session that can. They are authenticated in any case, in a session that can.</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>After how much silence of the BMC it is asked whether the line is still ours.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The most characters in a packet; what the BMC says, and 32 where that is nonsense, unless set.</summary>
    public int? MaxCharacters { get; init; }
}

/// <summary>Why Serial over LAN ended.</summary>
public enum SolEnd
{
    /// <summary>It was disposed here.</summary>
    Closed,

    /// <summary>The BMC ended it and said so.</summary>
    Deactivated,

    /// <summary>Another session has the line now, or nobody; the BMC did not say so by itself.</summary>
    TakenOver,

    /// <summary>The BMC is no longer heard.</summary>
    Lost,
}
