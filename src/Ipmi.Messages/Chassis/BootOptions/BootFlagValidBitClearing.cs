namespace Ipmi.Messages;

/// <summary>Boot option parameter 3: when the boot flags stay valid (IPMI v2.0 §28.13, table 28-14).</summary>
[WireStruct]
public readonly partial record struct BootFlagValidBitClearing
{
    /// <summary>After a reset or power cycle by PEF.</summary>
    [Bit(1, 4)] public bool KeepOnPefReset { get; init; }

    /// <summary>When no Chassis Control comes within 60 s.</summary>
    [Bit(1, 3)] public bool KeepOnTimeout { get; init; }

    /// <summary>After a reset or power cycle by the watchdog.</summary>
    [Bit(1, 2)] public bool KeepOnWatchdogReset { get; init; }

    /// <summary>After a reset by button or a soft reset.</summary>
    [Bit(1, 1)] public bool KeepOnResetButton { get; init; }

    /// <summary>After a start by button or wake-up.</summary>
    [Bit(1, 0)] public bool KeepOnPowerButton { get; init; }
}
