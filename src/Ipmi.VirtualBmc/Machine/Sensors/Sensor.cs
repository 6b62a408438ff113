using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>
/// A sensor: an analog one with thresholds, or a discrete one with up to fifteen states. Its record in the SDR repository is made of it,
/// and the virtual BMC logs an event when its reading crosses a threshold or its states change.
/// </summary>
/// <remarks>
/// A reading that is set is noticed by the next request or within a second, and at once inside <see cref="VirtualBmc.Change"/>.
/// </remarks>
public sealed partial class Sensor
{
    /// <summary>The event/reading type of a sensor with thresholds (IPMI v2.0 §42.1).</summary>
    public const byte ThresholdEventType = 0x01;

    /// <summary>The event/reading type of a sensor whose states are those of its <see cref="Type"/> (IPMI v2.0 §42.1).</summary>
    public const byte SensorSpecificEventType = 0x6F;

    /// <summary>1 to 254; it names the sensor in commands.</summary>
    public required byte Number { get; init; }

    /// <summary>Up to 16 characters.</summary>
    public required string Name { get; init; }

    /// <summary>What it measures.</summary>
    public required SensorType Type { get; init; }

    /// <summary>What its states are: 01h thresholds, 02h to 0Ch generic states, 6Fh those of its type (IPMI v2.0 §42.1).</summary>
    public byte EventType { get; init; } = ThresholdEventType;

    /// <summary>Whether it is an analog sensor with thresholds.</summary>
    public bool HasThresholds => EventType == ThresholdEventType;

    /// <summary>The unit of its converted reading.</summary>
    public SensorUnit Unit { get; init; }

    /// <summary>What it belongs to.</summary>
    public EntityReference Entity { get; init; } = new() { Id = EntityId.SystemBoard, Instance = 1 };

    /// <summary>How a raw reading is converted; <see cref="LinearFactors"/> chooses them for a range.</summary>
    public SensorFactors Factors { get; init; } = new() { M = 1 };

    /// <summary>The raw reading, 0 to 255.</summary>
    public byte Reading { get; set; }

    /// <summary>The states of a discrete sensor that are there; bit 0 is state 0.</summary>
    public ushort States { get; set; }

    /// <summary>The states that a discrete sensor can have; bits 14 to 0.</summary>
    public ushort PossibleStates { get; init; } = 0x7FFF;

    /// <summary>Whether there is a reading at all.</summary>
    public bool IsAvailable { get; set; } = true;

    /// <summary>Whether Set Sensor Reading And Event Status may set its reading and states (IPMI v2.0 §35.17).</summary>
    public bool IsSettable { get; init; }

    /// <summary>The raw thresholds.</summary>
    public SensorLimits Limits { get; set; } = new(0, 0, 0, byte.MaxValue, byte.MaxValue, byte.MaxValue);

    /// <summary>Which of the thresholds it has. All six unless set.</summary>
    public Thresholds Present { get; init; } = AllThresholds;

    /// <summary>How many raw counts below an upper threshold it is left again.</summary>
    public byte PositiveHysteresis { get; set; }

    /// <summary>How many raw counts above a lower threshold it is left again.</summary>
    public byte NegativeHysteresis { get; set; }

    /// <summary>
    /// Where its value comes from, given the time since the virtual BMC started: a number in its unit, or the states of a discrete sensor
    /// as a number; <see langword="null"/> when there is no reading, and none when it throws. Without a source it keeps what was set.
    /// </summary>
    public Func<TimeSpan, double?>? Source { get; init; }

    /// <summary>
    /// Whether state 0 (working) is there while the power is on, and state 6 (off) otherwise: for System ACPI Power State.
    /// </summary>
    public bool FollowsPower { get; init; }

    /// <summary>
    /// The reading in its unit, or the states of a discrete sensor as a number; <see langword="null"/> when there is none. Setting takes
    /// the nearest raw reading.
    /// </summary>
    public double? Value
    {
        get => !IsAvailable ? null : HasThresholds ? new ReadingConversion(Factors, AnalogFormat.WithoutSign).Convert(Reading) : States;
        set
        {
            IsAvailable = value is not null;
            if (value is not { } number) return;
            if (HasThresholds) Reading = LinearFactors.Nearest(Factors, number);
            else States = (ushort)Math.Clamp(number, 0, PossibleStates);
        }
    }

    /// <summary>The thresholds that the reading is at or beyond.</summary>
    public Thresholds Crossed => Present &
        ((Reading <= Limits.LowerNonCritical ? Thresholds.LowerNonCritical : 0)
        | (Reading <= Limits.LowerCritical ? Thresholds.LowerCritical : 0)
        | (Reading <= Limits.LowerNonRecoverable ? Thresholds.LowerNonRecoverable : 0)
        | (Reading >= Limits.UpperNonCritical ? Thresholds.UpperNonCritical : 0)
        | (Reading >= Limits.UpperCritical ? Thresholds.UpperCritical : 0)
        | (Reading >= Limits.UpperNonRecoverable ? Thresholds.UpperNonRecoverable : 0));

    private const Thresholds AllThresholds =
        Thresholds.LowerNonCritical | Thresholds.LowerCritical | Thresholds.LowerNonRecoverable
        | Thresholds.UpperNonCritical | Thresholds.UpperCritical | Thresholds.UpperNonRecoverable;
}
