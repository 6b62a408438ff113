using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>An analog sensor with thresholds. Its record in the SDR repository is made of it.</summary>
public sealed class Sensor
{
    private const byte ThresholdEventType = 0x01;
    private const ushort AllThresholdEvents = 0x0FFF;
    private const int FixedRecordLength = 47;

    /// <summary>1 to 254; it names the sensor in commands.</summary>
    public required byte Number { get; init; }

    /// <summary>Up to 16 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it measures.</summary>
    public required SensorType Type { get; init; }

    /// <summary>The unit of its converted reading.</summary>
    public required SensorUnit Unit { get; init; }

    /// <summary>What it belongs to.</summary>
    public EntityReference Entity { get; init; } = new() { Id = EntityId.SystemBoard, Instance = 1 };

    /// <summary>How a raw reading is converted.</summary>
    public SensorFactors Factors { get; init; } = new() { M = 1 };

    /// <summary>The raw reading, 0 to 255.</summary>
    public byte Reading { get; set; }

    /// <summary>Whether there is a reading at all.</summary>
    public bool IsAvailable { get; set; } = true;

    /// <summary>The raw thresholds.</summary>
    public SensorLimits Limits { get; init; } = new(0, 0, 0, byte.MaxValue, byte.MaxValue, byte.MaxValue);

    /// <summary>The thresholds that the reading crosses.</summary>
    public Thresholds Crossed =>
        (Reading <= Limits.LowerNonCritical ? Thresholds.LowerNonCritical : 0)
        | (Reading <= Limits.LowerCritical ? Thresholds.LowerCritical : 0)
        | (Reading <= Limits.LowerNonRecoverable ? Thresholds.LowerNonRecoverable : 0)
        | (Reading >= Limits.UpperNonCritical ? Thresholds.UpperNonCritical : 0)
        | (Reading >= Limits.UpperCritical ? Thresholds.UpperCritical : 0)
        | (Reading >= Limits.UpperNonRecoverable ? Thresholds.UpperNonRecoverable : 0);

    /// <summary>The full sensor record (IPMI v2.0 §43.1).</summary>
    public FullSensorRecord ToRecord(ushort recordId)
    {
        var name = new SdrString(Name);
        return new()
        {
            Header = new()
            {
                RecordId = recordId,
                Version = new(0x51),
                RecordType = SdrRecordType.FullSensor,
                RecordLength = (byte)(FixedRecordLength + name.EncodedLength - 5),
            },
            Key = new() { Owner = MessageAddress.Bmc, Number = Number },
            Entity = Entity,
            Capabilities = new()
            {
                InitScanning = true,
                EventsAtStart = true,
                ScanningAtStart = true,
                AutoRearm = true,
                Thresholds = SensorAccess.Readable,
                EventControl = EventControl.NoEvents,
            },
            SensorType = Type,
            EventType = ThresholdEventType,
            AssertionMask = AllThresholdEvents,
            DeassertionMask = AllThresholdEvents,
            ReadableMask = (byte)Readable,
            Units = new() { BaseUnit = Unit },
            Factors = Factors,
            HasNominalReading = true,
            NominalReading = Reading,
            MaximumReading = byte.MaxValue,
            UpperNonRecoverable = Limits.UpperNonRecoverable,
            UpperCritical = Limits.UpperCritical,
            UpperNonCritical = Limits.UpperNonCritical,
            LowerNonRecoverable = Limits.LowerNonRecoverable,
            LowerCritical = Limits.LowerCritical,
            LowerNonCritical = Limits.LowerNonCritical,
            Name = name,
        };
    }

    /// <summary>All six thresholds can be read.</summary>
    internal static Thresholds Readable =>
        Thresholds.LowerNonCritical | Thresholds.LowerCritical | Thresholds.LowerNonRecoverable
        | Thresholds.UpperNonCritical | Thresholds.UpperCritical | Thresholds.UpperNonRecoverable;
}

/// <summary>The raw thresholds of a sensor, 0 to 255.</summary>
/// <param name="LowerNonRecoverable">At or below it the machine is lost.</param>
/// <param name="LowerCritical">At or below it the machine is in danger.</param>
/// <param name="LowerNonCritical">At or below it a warning is due.</param>
/// <param name="UpperNonCritical">At or above it a warning is due.</param>
/// <param name="UpperCritical">At or above it the machine is in danger.</param>
/// <param name="UpperNonRecoverable">At or above it the machine is lost.</param>
public readonly record struct SensorLimits(
    byte LowerNonRecoverable, byte LowerCritical, byte LowerNonCritical, byte UpperNonCritical, byte UpperCritical, byte UpperNonRecoverable);
