namespace Ipmi.Messages;

/// <summary>System Event Record, type 02h: an event (IPMI v2.0 §32.1, table 32-1).</summary>
[WireStruct]
public readonly partial record struct SystemEventRecord
{
    /// <summary>The record's ID and type.</summary>
    [Field(1, 3)] public SelRecordHeader Header { get; init; }

    /// <summary>When it was logged.</summary>
    [Field(4, 7)] public IpmiTimestamp Timestamp { get; init; }

    /// <summary>The controller or software whose event it is.</summary>
    [Field(8)] public MessageAddress GeneratorId { get; init; }

    /// <summary>The channel that it came by.</summary>
    [Bits(9, 7, 4)] public byte Channel { get; init; }

    /// <summary>The logical unit that it came from.</summary>
    [Bits(9, 1, 0)] public Lun Lun { get; init; }

    /// <summary>Revision of the event message: 04h, or 03h of IPMI 1.0.</summary>
    [Field(10)] public byte Revision { get; init; }

    /// <summary>What the sensor measures.</summary>
    [Field(11)] public SensorType SensorType { get; init; }

    /// <summary>Which sensor.</summary>
    [Field(12)] public byte SensorNumber { get; init; }

    /// <summary>Whether the event ended, and not began.</summary>
    [Bit(13, 7)] public bool IsDeassertion { get; init; }

    /// <summary>Event/reading type: 01h for thresholds, 6Fh for the sensor type's own states.</summary>
    [Bits(13, 6, 0)] public byte EventType { get; init; }

    /// <summary>What byte 2 holds.</summary>
    [Bits(14, 7, 6)] public EventDataUse EventData2Use { get; init; }

    /// <summary>What byte 3 holds.</summary>
    [Bits(14, 5, 4)] public EventDataUse EventData3Use { get; init; }

    /// <summary>The state or threshold.</summary>
    [Bits(14, 3, 0)] public byte Offset { get; init; }

    /// <summary>FFh when not specified.</summary>
    [Field(15)] public byte EventData2 { get; init; }

    /// <summary>FFh when not specified.</summary>
    [Field(16)] public byte EventData3 { get; init; }
}

/// <summary>What byte 2 or 3 of event data holds. Two bits (IPMI v2.0 §32.1, table 32-1).</summary>
public enum EventDataUse : byte
{
    /// <summary>Nothing.</summary>
    Unspecified = 0,

    /// <summary>
    /// Of a threshold: the reading (byte 2) or the threshold (byte 3). Of a state: the previous one (byte 2); reserved for byte
    /// 3.
    /// </summary>
    TriggerOrState = 1,

    /// <summary>The manufacturer's code.</summary>
    Oem = 2,

    /// <summary>What the sensor or event type says.</summary>
    SensorSpecific = 3,
}
