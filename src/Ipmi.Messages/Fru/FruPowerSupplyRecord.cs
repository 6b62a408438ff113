namespace Ipmi.Messages;

/// <summary>Multirecord 00h: a power supply (FRU §18.1).</summary>
[WireStruct]
public readonly partial record struct FruPowerSupplyRecord
{
    /// <summary>What it gives.</summary>
    [Bits(1, 7, 0), Bits(2, 3, 0), Unit("W")] public ushort Capacity { get; init; }

    /// <summary>The most it takes; FFFFh when not specified.</summary>
    [Field(3, 4), Unit("VA")] public ushort PeakVa { get; init; }

    /// <summary>Current when it is switched on; FFh when not specified.</summary>
    [Field(5), Unit("A")] public byte InrushCurrent { get; init; }

    /// <summary>For how long.</summary>
    [Field(6), Unit("ms")] public byte InrushInterval { get; init; }

    /// <summary>Lowest input voltage of range 1.</summary>
    [Field(7, 8), Unit("10 mV")] public short LowVoltage1 { get; init; }

    /// <summary>Highest input voltage of range 1.</summary>
    [Field(9, 10), Unit("10 mV")] public short HighVoltage1 { get; init; }

    /// <summary>Lowest input voltage of range 2; 0 when there is one range.</summary>
    [Field(11, 12), Unit("10 mV")] public short LowVoltage2 { get; init; }

    /// <summary>Highest input voltage of range 2.</summary>
    [Field(13, 14), Unit("10 mV")] public short HighVoltage2 { get; init; }

    /// <summary>Lowest input frequency; 0 for direct current.</summary>
    [Field(15), Unit("Hz")] public byte LowFrequency { get; init; }

    /// <summary>Highest input frequency.</summary>
    [Field(16), Unit("Hz")] public byte HighFrequency { get; init; }

    /// <summary>How long the input may be gone.</summary>
    [Field(17), Unit("ms")] public byte DropoutTolerance { get; init; }

    /// <summary>With fans: 1 pulse per rotation is 0, 2 pulses 1; otherwise the polarity of the failure signal.</summary>
    [Bit(18, 4)] public bool TachometerOrPolarity { get; init; }

    /// <summary>Whether it can be changed while it is on.</summary>
    [Bit(18, 3)] public bool HotSwap { get; init; }

    /// <summary>Whether it chooses its range itself.</summary>
    [Bit(18, 2)] public bool Autoswitch { get; init; }

    /// <summary>Whether it corrects the power factor.</summary>
    [Bit(18, 1)] public bool PowerFactorCorrection { get; init; }

    /// <summary>Whether it tells of failures to come.</summary>
    [Bit(18, 0)] public bool PredictiveFail { get; init; }

    /// <summary>What it gives for a short time.</summary>
    [Bits(19, 7, 0), Bits(20, 3, 0), Unit("W")] public ushort PeakWattage { get; init; }

    /// <summary>For how long; 0 when not specified.</summary>
    [Bits(20, 7, 4), Unit("s")] public byte HoldUpTime { get; init; }

    /// <summary>The first of two outputs that share their power.</summary>
    [Bits(21, 7, 4)] public FruVoltage CombinedVoltage1 { get; init; }

    /// <summary>The second of them.</summary>
    [Bits(21, 3, 0)] public FruVoltage CombinedVoltage2 { get; init; }

    /// <summary>What two outputs give together.</summary>
    [Field(22, 23), Unit("W")] public ushort CombinedWattage { get; init; }

    /// <summary>Rotations below which a failure is to come.</summary>
    [Field(24), Unit("1/s")] public byte TachometerThreshold { get; init; }
}

/// <summary>Voltages of outputs that share their power. Four bits (FRU §18.1).</summary>
public enum FruVoltage : byte
{
    /// <summary>12 V.</summary>
    Plus12 = 0,

    /// <summary>-12 V.</summary>
    Minus12 = 1,

    /// <summary>5 V.</summary>
    Plus5 = 2,

    /// <summary>3.3 V.</summary>
    Plus3V3 = 3,
}
