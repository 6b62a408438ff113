namespace Ipmi.Messages;

/// <summary>Multirecord 09h: an output of a power supply, for large currents (FRU §18.2a).</summary>
[WireStruct]
public readonly partial record struct FruExtendedDcOutputRecord
{
    /// <summary>Whether it is on while the system is off.</summary>
    [Bit(1, 7)] public bool IsStandby { get; init; }

    /// <summary>Whether currents count 100 mA, and not 10 mA.</summary>
    [Bit(1, 4)] public bool InHundredMilliamperes { get; init; }

    /// <summary>Which output.</summary>
    [Bits(1, 3, 0)] public byte OutputNumber { get; init; }

    /// <summary>The voltage.</summary>
    [Field(2, 3), Unit("10 mV")] public short NominalVoltage { get; init; }

    /// <summary>The lowest voltage.</summary>
    [Field(4, 5), Unit("10 mV")] public short MaximumNegativeDeviation { get; init; }

    /// <summary>The highest voltage.</summary>
    [Field(6, 7), Unit("10 mV")] public short MaximumPositiveDeviation { get; init; }

    /// <summary>Ripple and noise, peak to peak.</summary>
    [Field(8, 9), Unit("mV")] public ushort Ripple { get; init; }

    /// <summary>The least current that is needed.</summary>
    [Field(10, 11)] public ushort MinimumCurrent { get; init; }

    /// <summary>The most current that there is.</summary>
    [Field(12, 13)] public ushort MaximumCurrent { get; init; }
}
