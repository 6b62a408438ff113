namespace Ipmi.Messages;

/// <summary>Event-Only Record, type 03h: a sensor that only sends events (IPMI v2.0 §43.3, table 43-3).</summary>
[WireStruct]
[Reserved(15)]
public readonly partial record struct EventOnlyRecord
{
    /// <summary>The record's ID, type and length.</summary>
    [Field(1, 5)] public SdrRecordHeader Header { get; init; }

    /// <summary>Who sends the events, and the sensor's number there.</summary>
    [Field(6, 8)] public EventSensorKey Sensor { get; init; }

    /// <summary>What it belongs to.</summary>
    [Field(9, 10)] public EntityReference Entity { get; init; }

    /// <summary>What the sensor measures.</summary>
    [Field(11)] public SensorType SensorType { get; init; }

    /// <summary>Event/reading type: 6Fh for the sensor type's own states.</summary>
    [Field(12)] public byte EventType { get; init; }

    /// <summary>Which way it measures.</summary>
    [Bits(13, 7, 6)] public SensorDirection Direction { get; init; }

    /// <summary>How the names of sensors that share the record differ.</summary>
    [Bits(13, 5, 4)] public IdModifierType IdModifier { get; init; }

    /// <summary>How many sensors share the record; 0 and 1 are one alone.</summary>
    [Bits(13, 3, 0)] public byte ShareCount { get; init; }

    /// <summary>Whether the entity's instance grows with the sensor's number.</summary>
    [Bit(14, 7)] public bool InstanceIncrements { get; init; }

    /// <summary>Where the modifiers of the names start.</summary>
    [Bits(14, 6, 0)] public byte IdModifierOffset { get; init; }

    /// <summary>The manufacturer's.</summary>
    [Field(16)] public byte Oem { get; init; }

    /// <summary>What the sensor is called.</summary>
    [Tail(17)] public SdrString Name { get; init; }
}

/// <summary>Who sends events, and the sensor's number there (IPMI v2.0 §43.3, table 43-3).</summary>
[WireStruct]
public readonly partial record struct EventSensorKey
{
    /// <summary>The controller or software that sends them.</summary>
    [Field(1)] public MessageAddress Owner { get; init; }

    /// <summary>The channel that the owner is on.</summary>
    [Bits(2, 7, 4)] public byte Channel { get; init; }

    /// <summary>The logical unit of the FRU device, when the owner has one.</summary>
    [Bits(2, 3, 2)] public Lun FruOwnerLun { get; init; }

    /// <summary>The owner's logical unit.</summary>
    [Bits(2, 1, 0)] public Lun Lun { get; init; }

    /// <summary>The sensor's number there.</summary>
    [Field(3)] public byte Number { get; init; }
}
