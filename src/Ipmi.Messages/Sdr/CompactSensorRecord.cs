namespace Ipmi.Messages;

/// <summary>
/// Compact Sensor Record, type 02h: one sensor or several alike, without thresholds and factors (IPMI v2.0 §43.2, table
/// 43-2).
/// </summary>
[WireStruct]
[Reserved(28, 30)]
public readonly partial record struct CompactSensorRecord
{
    /// <summary>The record's ID, type and length.</summary>
    [Field(1, 5)] public SdrRecordHeader Header { get; init; }

    /// <summary>Where to read the first sensor.</summary>
    [Field(6, 8)] public SensorKey Key { get; init; }

    /// <summary>What the first sensor belongs to.</summary>
    [Field(9, 10)] public EntityReference Entity { get; init; }

    /// <summary>What it can do.</summary>
    [Field(11, 12)] public SensorCapabilities Capabilities { get; init; }

    /// <summary>What it measures.</summary>
    [Field(13)] public SensorType SensorType { get; init; }

    /// <summary>Event/reading type: 01h for thresholds, 6Fh for the sensor type's own states.</summary>
    [Field(14)] public byte EventType { get; init; }

    /// <summary>States whose beginning can send events.</summary>
    [Field(15, 16)] public ushort AssertionMask { get; init; }

    /// <summary>States whose end can send events.</summary>
    [Field(17, 18)] public ushort DeassertionMask { get; init; }

    /// <summary>States that can be read.</summary>
    [Field(19, 20)] public ushort ReadableMask { get; init; }

    /// <summary>What it measures in.</summary>
    [Field(21, 23)] public SensorUnits Units { get; init; }

    /// <summary>Whether the sensor measures what goes in or what comes out.</summary>
    [Bits(24, 7, 6)] public SensorDirection Direction { get; init; }

    /// <summary>How sensors that share the record are told apart in their names.</summary>
    [Bits(24, 5, 4)] public IdModifierType IdModifier { get; init; }

    /// <summary>How many sensors share the record, this one included; 0 and 1 are one sensor.</summary>
    [Bits(24, 3, 0)] public byte ShareCount { get; init; }

    /// <summary>Whether each sensor's entity has the next instance; otherwise all have the same.</summary>
    [Bit(25, 7)] public bool EntityInstanceIncrements { get; init; }

    /// <summary>What the first sensor's modifier starts at.</summary>
    [Bits(25, 6, 0)] public byte IdModifierOffset { get; init; }

    /// <summary>Hysteresis of upper thresholds, in raw counts.</summary>
    [Field(26)] public byte PositiveHysteresis { get; init; }

    /// <summary>Hysteresis of lower thresholds, in raw counts.</summary>
    [Field(27)] public byte NegativeHysteresis { get; init; }

    /// <summary>The manufacturer's.</summary>
    [Field(31)] public byte Oem { get; init; }

    /// <summary>What the sensors are called.</summary>
    [Tail(32)] public SdrString Name { get; init; }
}

/// <summary>How sensors that share a record are told apart in their names (IPMI v2.0 §43.2, table 43-2). Two bits.</summary>
public enum IdModifierType : byte
{
    /// <summary>By a number.</summary>
    Numeric = 0,

    /// <summary>By letters: A to Z, then AA.</summary>
    Alphabetic = 1,
}
