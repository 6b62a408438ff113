namespace Ipmi.Messages;

/// <summary>LAN parameter 18: what an alert destination is, and how it is tried (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanDestinationType
{
    /// <summary>Which destination; 0 is the volatile one.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>Whether alerts must be acknowledged.</summary>
    [Bit(2, 7)] public bool IsAcknowledged { get; init; }

    /// <summary>What it is.</summary>
    [Bits(2, 2, 0)] public AlertDestinationType Type { get; init; }

    /// <summary>How long the BMC waits for an acknowledgement, or pauses between tries.</summary>
    [Field(3), Unit("s")] public byte Timeout { get; init; }

    /// <summary>How often it tries again.</summary>
    [Bits(4, 2, 0)] public byte Retries { get; init; }
}

/// <summary>What an alert destination is. Three bits (IPMI v2.0 §23.2, table 23-4).</summary>
public enum AlertDestinationType : byte
{
    /// <summary>It takes platform event traps.</summary>
    Pet = 0,

    /// <summary>The manufacturer's.</summary>
    Oem1 = 6,

    /// <summary>The manufacturer's.</summary>
    Oem2 = 7,
}
