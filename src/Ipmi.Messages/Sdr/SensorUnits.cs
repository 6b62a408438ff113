namespace Ipmi.Messages;

/// <summary>What a sensor measures in (IPMI v2.0 §43.1, table 43-1, bytes 21 to 23).</summary>
[WireStruct]
public readonly partial record struct SensorUnits
{
    /// <summary>How the raw reading stands for a number.</summary>
    [Bits(1, 7, 6)] public AnalogFormat Format { get; init; }

    /// <summary>Per which time.</summary>
    [Bits(1, 5, 3)] public RateUnit Rate { get; init; }

    /// <summary>How the two units go together.</summary>
    [Bits(1, 2, 1)] public ModifierUse Modifier { get; init; }

    /// <summary>Whether it is a percentage.</summary>
    [Bit(1, 0)] public bool IsPercentage { get; init; }

    /// <summary>The unit.</summary>
    [Field(2)] public SensorUnit BaseUnit { get; init; }

    /// <summary>The second unit, where there is one.</summary>
    [Field(3)] public SensorUnit ModifierUnit { get; init; }

    /// <summary>Such as <c>degrees C</c>, <c>% RPM</c> or <c>byte/second</c>.</summary>
    public string Describe()
    {
        // Dell C6220 says that there is a modifier unit and names none.
        string unit = (ModifierUnit == SensorUnit.Unspecified ? ModifierUse.None : Modifier) switch
        {
            ModifierUse.Divide => $"{BaseUnit.Describe()}/{ModifierUnit.Describe()}",
            ModifierUse.Multiply => $"{BaseUnit.Describe()}*{ModifierUnit.Describe()}",
            _ => BaseUnit.Describe(),
        };
        if (IsPercentage) unit = BaseUnit == SensorUnit.Unspecified ? "%" : $"% {unit}";
        return Rate == RateUnit.None ? unit : $"{unit} {Rate.Describe()}";
    }
}

/// <summary>How a raw reading stands for a number (IPMI v2.0 §43.1, table 43-1). Two bits.</summary>
public enum AnalogFormat : byte
{
    /// <summary>0 to 255.</summary>
    WithoutSign = 0,

    /// <summary>One's complement: -127 to 127.</summary>
    OnesComplement = 1,

    /// <summary>Two's complement: -128 to 127.</summary>
    TwosComplement = 2,

    /// <summary>It does not: the sensor has no number.</summary>
    None = 3,
}

/// <summary>How base unit and modifier unit go together (IPMI v2.0 §43.1, table 43-1). Two bits.</summary>
public enum ModifierUse : byte
{
    /// <summary>There is no modifier unit.</summary>
    None = 0,

    /// <summary>Base unit per modifier unit.</summary>
    Divide = 1,

    /// <summary>Base unit times modifier unit.</summary>
    Multiply = 2,
}

/// <summary>Per which time a sensor measures (IPMI v2.0 §43.1, table 43-1). Three bits.</summary>
public enum RateUnit : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Per microsecond.</summary>
    PerMicrosecond = 1,

    /// <summary>Per millisecond.</summary>
    PerMillisecond = 2,

    /// <summary>Per second.</summary>
    PerSecond = 3,

    /// <summary>Per minute.</summary>
    PerMinute = 4,

    /// <summary>Per hour.</summary>
    PerHour = 5,

    /// <summary>Per day.</summary>
    PerDay = 6,
}

/// <summary>What can be said of a rate.</summary>
public static class RateUnits
{
    /// <summary>Such as <c>per second</c>; empty for none.</summary>
    public static string Describe(this RateUnit rate) => rate switch
    {
        RateUnit.None => "",
        RateUnit.PerMicrosecond => "per microsecond",
        RateUnit.PerMillisecond => "per millisecond",
        RateUnit.PerSecond => "per second",
        RateUnit.PerMinute => "per minute",
        RateUnit.PerHour => "per hour",
        RateUnit.PerDay => "per day",
        _ => "per (reserved)",
    };
}
