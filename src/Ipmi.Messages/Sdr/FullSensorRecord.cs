namespace Ipmi.Messages;

/// <summary>Full Sensor Record, type 01h: a sensor with thresholds and conversion factors (IPMI v2.0 §43.1, table 43-1).</summary>
[WireStruct]
[Reserved(45, 46)]
public readonly partial record struct FullSensorRecord
{
    /// <summary>The record's ID, type and length.</summary>
    [Field(1, 5)] public SdrRecordHeader Header { get; init; }

    /// <summary>Where to read the sensor.</summary>
    [Field(6, 8)] public SensorKey Key { get; init; }

    /// <summary>What it belongs to.</summary>
    [Field(9, 10)] public EntityReference Entity { get; init; }

    /// <summary>What it can do.</summary>
    [Field(11, 12)] public SensorCapabilities Capabilities { get; init; }

    /// <summary>What it measures.</summary>
    [Field(13)] public SensorType SensorType { get; init; }

    /// <summary>Event/reading type: 01h for thresholds, 6Fh for the sensor type's own states.</summary>
    [Field(14)] public byte EventType { get; init; }

    /// <summary>States whose beginning can send events; of thresholds bits 11 to 0, and bits 14 to 12 compare lower ones.</summary>
    [Field(15, 16)] public ushort AssertionMask { get; init; }

    /// <summary>States whose end can send events; of thresholds bits 11 to 0, and bits 14 to 12 compare upper ones.</summary>
    [Field(17, 18)] public ushort DeassertionMask { get; init; }

    /// <summary>States 0 to 7 that can be read; of a sensor with thresholds the readable <see cref="Thresholds"/>.</summary>
    [Field(19)] public byte ReadableMask { get; init; }

    /// <summary>States 8 to 14 that can be read; of a sensor with thresholds the settable <see cref="Thresholds"/>.</summary>
    [Field(20)] public byte SettableMask { get; init; }

    /// <summary>What it measures in.</summary>
    [Field(21, 23)] public SensorUnits Units { get; init; }

    /// <summary>From raw readings to numbers, see <see cref="ReadingConversion"/>.</summary>
    [Field(24, 30)] public SensorFactors Factors { get; init; }

    /// <summary>Whether <see cref="NormalMinimum"/> says something.</summary>
    [Bit(31, 2)] public bool HasNormalMinimum { get; init; }

    /// <summary>Whether <see cref="NormalMaximum"/> says something.</summary>
    [Bit(31, 1)] public bool HasNormalMaximum { get; init; }

    /// <summary>Whether <see cref="NominalReading"/> says something.</summary>
    [Bit(31, 0)] public bool HasNominalReading { get; init; }

    /// <summary>The usual reading, raw.</summary>
    [Field(32)] public byte NominalReading { get; init; }

    /// <summary>The highest usual reading, raw.</summary>
    [Field(33)] public byte NormalMaximum { get; init; }

    /// <summary>The lowest usual reading, raw.</summary>
    [Field(34)] public byte NormalMinimum { get; init; }

    /// <summary>The highest reading that there can be, raw.</summary>
    [Field(35)] public byte MaximumReading { get; init; }

    /// <summary>The lowest reading that there can be, raw.</summary>
    [Field(36)] public byte MinimumReading { get; init; }

    /// <summary>Threshold, raw.</summary>
    [Field(37)] public byte UpperNonRecoverable { get; init; }

    /// <summary>Threshold, raw.</summary>
    [Field(38)] public byte UpperCritical { get; init; }

    /// <summary>Threshold, raw.</summary>
    [Field(39)] public byte UpperNonCritical { get; init; }

    /// <summary>Threshold, raw.</summary>
    [Field(40)] public byte LowerNonRecoverable { get; init; }

    /// <summary>Threshold, raw.</summary>
    [Field(41)] public byte LowerCritical { get; init; }

    /// <summary>Threshold, raw.</summary>
    [Field(42)] public byte LowerNonCritical { get; init; }

    /// <summary>Hysteresis of upper thresholds, in raw counts.</summary>
    [Field(43)] public byte PositiveHysteresis { get; init; }

    /// <summary>Hysteresis of lower thresholds, in raw counts.</summary>
    [Field(44)] public byte NegativeHysteresis { get; init; }

    /// <summary>The manufacturer's.</summary>
    [Field(47)] public byte Oem { get; init; }

    /// <summary>What the sensor is called.</summary>
    [Tail(48)] public SdrString Name { get; init; }
}
