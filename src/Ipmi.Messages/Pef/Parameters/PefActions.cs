namespace Ipmi.Messages;

/// <summary>PEF parameter 2: which actions are enabled (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct PefActions
{
    /// <summary>Diagnostic interrupts.</summary>
    [Bit(1, 5)] public bool DiagnosticInterrupt { get; init; }

    /// <summary>The manufacturer's.</summary>
    [Bit(1, 4)] public bool Oem { get; init; }

    /// <summary>Power cycles.</summary>
    [Bit(1, 3)] public bool PowerCycle { get; init; }

    /// <summary>Resets.</summary>
    [Bit(1, 2)] public bool Reset { get; init; }

    /// <summary>Switching the power off.</summary>
    [Bit(1, 1)] public bool PowerDown { get; init; }

    /// <summary>Alerts.</summary>
    [Bit(1, 0)] public bool Alert { get; init; }
}
