namespace Ipmi.Messages;

/// <summary>Multirecord 02h: what is needed of an output (FRU §18.3).</summary>
[WireStruct]
public readonly partial record struct FruDcLoadRecord
{
    /// <summary>Which output.</summary>
    [Bits(1, 3, 0)] public byte OutputNumber { get; init; }

    /// <summary>The voltage.</summary>
    [Field(2, 3), Unit("10 mV")] public short NominalVoltage { get; init; }

    /// <summary>The lowest voltage.</summary>
    [Field(4, 5), Unit("10 mV")] public short MinimumVoltage { get; init; }

    /// <summary>The highest voltage.</summary>
    [Field(6, 7), Unit("10 mV")] public short MaximumVoltage { get; init; }

    /// <summary>Ripple and noise, peak to peak.</summary>
    [Field(8, 9), Unit("mV")] public ushort Ripple { get; init; }

    /// <summary>The least current.</summary>
    [Field(10, 11), Unit("mA")] public ushort MinimumCurrent { get; init; }

    /// <summary>The most current.</summary>
    [Field(12, 13), Unit("mA")] public ushort MaximumCurrent { get; init; }
}
