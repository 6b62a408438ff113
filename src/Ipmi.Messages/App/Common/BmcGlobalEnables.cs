namespace Ipmi.Messages;

/// <summary>What the BMC does for its system interface (IPMI v2.0 §22.1, table 22-2).</summary>
[Flags]
public enum BmcGlobalEnables : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Interrupts when a message waits to be received.</summary>
    ReceiveQueueInterrupt = 1 << 0,

    /// <summary>Interrupts when the event message buffer is full.</summary>
    EventBufferFullInterrupt = 1 << 1,

    /// <summary>Keeps events in the event message buffer.</summary>
    EventBuffer = 1 << 2,

    /// <summary>Writes events to the system event log.</summary>
    SystemEventLogging = 1 << 3,

    /// <summary>OEM 0.</summary>
    Oem0 = 1 << 5,

    /// <summary>OEM 1.</summary>
    Oem1 = 1 << 6,

    /// <summary>OEM 2.</summary>
    Oem2 = 1 << 7,
}
