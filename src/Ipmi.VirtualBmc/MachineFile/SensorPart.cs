using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Ipmi.Messages;

namespace Ipmi.Virtual;

internal sealed record SensorPart
{
    /// <summary>Where the machine's own sensors are.</summary>
    public const string All = "$.sensors";

    private const int MostName = 16;
    private const int MostState = 14;

    [Description("1 to 254; in order from 1 unless given.")]
    public byte? Number { get; set; }

    [Description("Up to 16 characters.")]
    public string Name { get; set; } = "Sensor";

    [Description("What it measures; as its unit says unless given.")]
    public SensorType? Type { get; set; }

    [Description("1 for thresholds (the default), 2 to 12 for generic states, 111 for the states of its type.")]
    public byte EventType { get; set; } = Sensor.ThresholdEventType;

    [Description("The unit of its value.")]
    public SensorUnit Unit { get; set; }

    [Description("What it belongs to.")]
    public EntityPart? Entity { get; set; }

    [Description("The least value that it can show; 0 unless given.")]
    public double Minimum { get; set; }

    [Description("The greatest value that it can show; 255 unless given.")]
    public double Maximum { get; set; } = 255;

    [Description("How far apart two readings are; a round number that suffices for the range unless given.")]
    public double? Resolution { get; set; }

    [Description("Its value at the start, in its unit.")]
    public double? Value { get; set; }

    [Description("The states that are there at the start, of a discrete sensor: 0 to 14.")]
    public int[]? States { get; set; }

    [Description("The states that it can have, of a discrete sensor: 0 to 14; all unless given.")]
    public int[]? PossibleStates { get; set; }

    [Description("Thresholds in its unit; those that are absent it does not have.")]
    public ThresholdPart? Thresholds { get; set; }

    [Description("How far below an upper threshold it is left again, in its unit.")]
    public double PositiveHysteresis { get; set; }

    [Description("How far above a lower threshold it is left again, in its unit.")]
    public double NegativeHysteresis { get; set; }

    [Description("Values over time.")]
    public ScriptPart? Script { get; set; }

    [Description("A command that prints its value; ipmi serve runs it.")]
    public SensorCommandPart? Command { get; set; }

    [Description("Whether its states follow the power: for SystemAcpiPowerState.")]
    public bool FollowsPower { get; set; }

    [Description("Whether clients may set its reading.")]
    public bool Settable { get; set; }

    [Description("Whether it logs events.")]
    public bool Events { get; set; } = true;

    public byte NumberOf(int index, string sensors = All) => Expect.Byte($"{sensors}[{index}].number", Number ?? index + 1, 1, 254);

    public SensorCommand? ToCommand(int index) => Command is null ? null : new(
        NumberOf(index),
        Command.Run,
        Expect.Seconds($"$.sensors[{index}].command.everySeconds", Command.EverySeconds),
        Expect.Seconds($"$.sensors[{index}].command.timeoutSeconds", Command.TimeoutSeconds));

    public Sensor ToSensor(int index, string sensors = All)
    {
        string path = $"{sensors}[{index}]";
        SensorFactors factors = Expect.Valid(
            path, "a range and a resolution that 256 readings can express", string.Create(
                CultureInfo.InvariantCulture, $"{Minimum} to {Maximum}"),
            () => LinearFactors.Over(Minimum, Maximum, Resolution));
        double step = new ReadingConversion(factors, AnalogFormat.WithoutSign).ConvertDistance(1) ?? 1;
        return new Sensor
        {
            Number = NumberOf(index, sensors),
            Name = Expect.Text(path + ".name", Name, MostName),
            Type = Type ?? TypeOf(Unit),
            EventType = EventType,
            Unit = Unit,
            Entity = Entity?.ToEntity(path + ".entity") ?? new() { Id = EntityId.SystemBoard, Instance = 1 },
            Factors = factors,
            Limits = (Thresholds ?? new()).ToLimits(path + ".thresholds", factors, Minimum, Maximum),
            Present = Thresholds?.Present ?? Messages.Thresholds.None,
            PositiveHysteresis = Expect.Byte(path + ".positiveHysteresis", (int)Math.Round(PositiveHysteresis / step), 0, 255),
            NegativeHysteresis = Expect.Byte(path + ".negativeHysteresis", (int)Math.Round(NegativeHysteresis / step), 0, 255),
            PossibleStates = PossibleStates is null ? (ushort)0x7FFF : MaskOf(path + ".possibleStates", PossibleStates),
            States = MaskOf(path + ".states", States ?? []),
            Source = Script is null ? null : Script.ToScript(path + ".script").At,
            FollowsPower = FollowsPower,
            IsSettable = Settable,
            EventsEnabled = Events,
            Reading = LinearFactors.Nearest(factors, Value ?? Minimum),
            IsAvailable = Command is null && (Value is not null || EventType != Sensor.ThresholdEventType),
        };
    }

    private static SensorType TypeOf(SensorUnit unit) => unit switch
    {
        SensorUnit.Volts => SensorType.Voltage,
        SensorUnit.Amps => SensorType.Current,
        SensorUnit.Rpm => SensorType.Fan,
        SensorUnit.Unspecified or SensorUnit.DegreesC or SensorUnit.DegreesF or SensorUnit.DegreesK => SensorType.Temperature,
        _ => SensorType.OtherUnitsBasedSensor,
    };

    private static ushort MaskOf(string path, int[] states) =>
        (ushort)states.Index().Aggregate(0, (mask, state) => mask | 1 << Expect.Number($"{path}[{state.Index}]", state.Item, 0, MostState));
}

internal sealed record EntityPart
{
    [Description("What kind of thing.")]
    public EntityId Id { get; set; } = EntityId.SystemBoard;

    [Description("Which of its kind; 0 to 127.")]
    public byte Instance { get; set; } = 1;

    public EntityReference ToEntity(string path) => new() { Id = Id, Instance = Expect.Byte(path + ".instance", Instance, 0, 127) };
}

internal sealed record ThresholdPart
{
    [Description("At or below it the machine is lost.")]
    public double? LowerNonRecoverable { get; set; }

    [Description("At or below it the machine is in danger.")]
    public double? LowerCritical { get; set; }

    [Description("At or below it a warning is due.")]
    public double? LowerNonCritical { get; set; }

    [Description("At or above it a warning is due.")]
    public double? UpperNonCritical { get; set; }

    [Description("At or above it the machine is in danger.")]
    public double? UpperCritical { get; set; }

    [Description("At or above it the machine is lost.")]
    public double? UpperNonRecoverable { get; set; }

    internal Thresholds Present =>
        (LowerNonCritical is null ? 0 : Thresholds.LowerNonCritical)
        | (LowerCritical is null ? 0 : Thresholds.LowerCritical)
        | (LowerNonRecoverable is null ? 0 : Thresholds.LowerNonRecoverable)
        | (UpperNonCritical is null ? 0 : Thresholds.UpperNonCritical)
        | (UpperCritical is null ? 0 : Thresholds.UpperCritical)
        | (UpperNonRecoverable is null ? 0 : Thresholds.UpperNonRecoverable);

    public SensorLimits ToLimits(string path, SensorFactors factors, double least, double most)
    {
        return new(
            Raw("lowerNonRecoverable", LowerNonRecoverable, 0),
            Raw("lowerCritical", LowerCritical, 0),
            Raw("lowerNonCritical", LowerNonCritical, 0),
            Raw("upperNonCritical", UpperNonCritical, byte.MaxValue),
            Raw("upperCritical", UpperCritical, byte.MaxValue),
            Raw("upperNonRecoverable", UpperNonRecoverable, byte.MaxValue));

        byte Raw(string name, double? limit, byte absent)
        {
            if (limit is not { } value) return absent;
            return value >= least && value <= most
                ? LinearFactors.Nearest(factors, value)
                : throw new MachineFileException(
                    $"{path}.{name}",
                    string.Create(CultureInfo.InvariantCulture, $"a value from {least} to {most}, the sensor's minimum and maximum"),
                    value.ToString(CultureInfo.InvariantCulture));
        }
    }
}

internal sealed record ScriptPart
{
    [Description("In order of time.")]
    public ScriptStepPart[] Steps { get; set; } = [];

    [Description("Whether values between two steps lie on the line between them.")]
    public bool Ramp { get; set; }

    [Description("After how many seconds the script starts again.")]
    public double? PeriodSeconds { get; set; }

    public SensorScript ToScript(string path)
    {
        ImmutableArray<SensorScriptStep> steps =
            [.. Steps.Select((step, i) => new SensorScriptStep(Expect.Seconds($"{path}.steps[{i}].at", step.At), step.Value))];
        for (int i = 1; i < steps.Length; i++)
        {
            if (steps[i].At <= steps[i - 1].At)
            {
                throw new MachineFileException($"{path}.steps[{i}].at", "a later time than the step before", $"{Steps[i].At}");
            }
        }

        return new(steps) { Ramps = Ramp, Period = PeriodSeconds is { } period ? Expect.Seconds(path + ".periodSeconds", period) : null };
    }
}

internal sealed record ScriptStepPart
{
    [Description("Seconds since the start.")]
    public double At { get; set; }

    [Description("The value from then on; null for no reading.")]
    public double? Value { get; set; }
}

internal sealed record SensorCommandPart
{
    [Description("A line for the shell; the first number that it prints is the value.")]
    public string Run { get; set; } = "";

    [Description("How often, in seconds.")]
    public double EverySeconds { get; set; } = 10;

    [Description("How long it may take, in seconds.")]
    public double TimeoutSeconds { get; set; } = 10;
}
