namespace Ipmi.Messages;

/// <summary>PEF parameter 6: which events do what (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct EventFilter
{
    /// <summary>Which filter, from 1.</summary>
    [Bits(1, 6, 0)] public byte FilterNumber { get; init; }

    /// <summary>Whether it is used, and whose it is.</summary>
    [Field(2)] public EventFilterConfiguration Configuration { get; init; }

    /// <summary>Whether it does what the group control table says.</summary>
    [Bit(3, 6)] public bool GroupControl { get; init; }

    /// <summary>Whether it gives a diagnostic interrupt.</summary>
    [Bit(3, 5)] public bool DiagnosticInterrupt { get; init; }

    /// <summary>Whether it does what the manufacturer meant.</summary>
    [Bit(3, 4)] public bool Oem { get; init; }

    /// <summary>Whether it cycles the power.</summary>
    [Bit(3, 3)] public bool PowerCycle { get; init; }

    /// <summary>Whether it resets the system.</summary>
    [Bit(3, 2)] public bool Reset { get; init; }

    /// <summary>Whether it switches the power off.</summary>
    [Bit(3, 1)] public bool PowerOff { get; init; }

    /// <summary>Whether it sends alerts.</summary>
    [Bit(3, 0)] public bool Alert { get; init; }

    /// <summary>Which entries of the group control table.</summary>
    [Bits(4, 6, 4)] public byte GroupControlSelector { get; init; }

    /// <summary>Which alert policy.</summary>
    [Bits(4, 3, 0)] public byte AlertPolicy { get; init; }

    /// <summary>How bad it is.</summary>
    [Field(5)] public EventSeverity Severity { get; init; }

    /// <summary>Slave address or software ID of the event; FFh for any.</summary>
    [Field(6)] public byte GeneratorId1 { get; init; }

    /// <summary>Channel and logical unit of the event; FFh for any.</summary>
    [Field(7)] public byte GeneratorId2 { get; init; }

    /// <summary>What the sensor measures; FFh for any.</summary>
    [Field(8)] public SensorType SensorType { get; init; }

    /// <summary>Which sensor; FFh for any.</summary>
    [Field(9)] public byte SensorNumber { get; init; }

    /// <summary>Event/reading type; FFh for any.</summary>
    [Field(10)] public byte EventTrigger { get; init; }

    /// <summary>A bit for each state: set where it is meant.</summary>
    [Field(11, 12)] public ushort OffsetMask { get; init; }

    /// <summary>What byte 1 must be.</summary>
    [Field(13, 15)] public EventDataFilter EventData1 { get; init; }

    /// <summary>What byte 2 must be.</summary>
    [Field(16, 18)] public EventDataFilter EventData2 { get; init; }

    /// <summary>What byte 3 must be.</summary>
    [Field(19, 21)] public EventDataFilter EventData3 { get; init; }
}

/// <summary>How bad an event is (IPMI v2.0 §30.4, table 30-6).</summary>
public enum EventSeverity : byte
{
    /// <summary>Not said.</summary>
    Unspecified = 0x00,

    /// <summary>To be watched.</summary>
    Monitor = 0x01,

    /// <summary>To be known.</summary>
    Information = 0x02,

    /// <summary>All is well again.</summary>
    Ok = 0x04,

    /// <summary>A warning.</summary>
    NonCritical = 0x08,

    /// <summary>Bad.</summary>
    Critical = 0x10,

    /// <summary>As bad as can be.</summary>
    NonRecoverable = 0x20,
}

/// <summary>What a byte of event data must be (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct EventDataFilter
{
    /// <summary>The bits that are compared.</summary>
    [Field(1)] public byte AndMask { get; init; }

    /// <summary>Which of them must be equal to Compare2; the others need one that is.</summary>
    [Field(2)] public byte Compare1 { get; init; }

    /// <summary>What they are compared with.</summary>
    [Field(3)] public byte Compare2 { get; init; }
}
