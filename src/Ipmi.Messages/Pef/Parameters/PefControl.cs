namespace Ipmi.Messages;

/// <summary>PEF parameter 1: whether events are filtered (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct PefControl
{
    /// <summary>Whether alerts wait after a start.</summary>
    [Bit(1, 3)] public bool AlertStartupDelay { get; init; }

    /// <summary>Whether filtering waits after a start.</summary>
    [Bit(1, 2)] public bool StartupDelay { get; init; }

    /// <summary>Whether its actions are events themselves.</summary>
    [Bit(1, 1)] public bool SendsEvents { get; init; }

    /// <summary>Whether events are filtered.</summary>
    [Bit(1, 0)] public bool IsEnabled { get; init; }
}
