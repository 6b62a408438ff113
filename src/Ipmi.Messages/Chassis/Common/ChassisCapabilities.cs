namespace Ipmi.Messages;

/// <summary>What a chassis device can do (IPMI v2.0 §28.1, table 28-2).</summary>
[Flags]
public enum ChassisCapabilities : byte
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>It notices that the chassis is opened.</summary>
    Intrusion = 1 << 0,

    /// <summary>It locks the front panel.</summary>
    FrontPanelLockout = 1 << 1,

    /// <summary>It gives diagnostic interrupts.</summary>
    DiagnosticInterrupt = 1 << 2,

    /// <summary>It has a power interlock.</summary>
    PowerInterlock = 1 << 3,
}
