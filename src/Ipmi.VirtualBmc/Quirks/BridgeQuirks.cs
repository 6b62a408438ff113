namespace Ipmi.Virtual;

/// <summary>In what Send Message differs from what most BMCs do.</summary>
[Flags]
internal enum BridgeQuirks
{
    /// <summary>In nothing.</summary>
    None = 0,

    /// <summary>Requests to be tracked are refused; the answer to others comes by itself.</summary>
    Untracked = 1 << 0,

    /// <summary>The answer stands in the response to Send Message.</summary>
    Embedded = 1 << 1,

    /// <summary>Before each answer comes the one before it again.</summary>
    Repeats = 1 << 2,
}
