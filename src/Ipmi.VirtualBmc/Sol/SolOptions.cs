using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// Serial over LAN as a virtual BMC starts with it; consoles change it with Set SOL Configuration Parameters (IPMI v2.0 §26.3).
/// </summary>
public sealed record SolOptions
{
    /// <summary>The most instances that a BMC can have.</summary>
    public const int MostInstances = 15;

    /// <summary>How many serial lines it has, 1 to 15: so many consoles may be active at once.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>Whether it can be activated.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Who may activate it, and whether it must be protected. Operators, and as the console asks, unless set.</summary>
    public SolAuthentication Authentication { get; init; } = new() { Privilege = PrivilegeLevel.Operator };

    /// <summary>How characters are gathered into packets: for 25 ms or to 96 characters unless set.</summary>
    public SolCharacterAccumulation Accumulation { get; init; } = new() { Interval = 5, SendThreshold = 96 };

    /// <summary>How often a packet is sent again, and after which pauses: seven times, each half a second, unless set.</summary>
    public SolRetry Retry { get; init; } = new() { Count = 7, Interval = 50 };
}
