namespace Ipmi.Messages;

/// <summary>Conversion factors of a sensor (IPMI v2.0 §43.1, table 43-1, bytes 24 to 30).</summary>
[WireStruct]
public readonly partial record struct SensorFactors
{
    /// <summary>What is applied to the result.</summary>
    [Bits(1, 6, 0)] public Linearization Linearization { get; init; }

    /// <summary>Factor M, -512 to 511.</summary>
    [Bits(2, 7, 0), Bits(3, 7, 6)] public short M { get; init; }

    /// <summary>In half raw counts, either way.</summary>
    [Bits(3, 5, 0)] public byte Tolerance { get; init; }

    /// <summary>Offset B, -512 to 511.</summary>
    [Bits(4, 7, 0), Bits(5, 7, 6)] public short B { get; init; }

    /// <summary>In hundredths of a percent, times ten to the accuracy exponent.</summary>
    [Bits(5, 5, 0), Bits(6, 7, 4)] public ushort Accuracy { get; init; }

    /// <summary>Power of ten of the accuracy.</summary>
    [Bits(6, 3, 2)] public byte AccuracyExponent { get; init; }

    /// <summary>Whether the sensor measures what goes in or what comes out.</summary>
    [Bits(6, 1, 0)] public SensorDirection Direction { get; init; }

    /// <summary>Power of ten of the result, -8 to 7.</summary>
    [Bits(7, 7, 4)] public sbyte ResultExponent { get; init; }

    /// <summary>Power of ten of B, -8 to 7.</summary>
    [Bits(7, 3, 0)] public sbyte BExponent { get; init; }
}

/// <summary>Whether a sensor measures what goes in or what comes out (IPMI v2.0 §43.1, table 43-1). Two bits.</summary>
public enum SensorDirection : byte
{
    /// <summary>Nothing is said, or neither.</summary>
    Unspecified = 0,

    /// <summary>In.</summary>
    Input = 1,

    /// <summary>Out.</summary>
    Output = 2,
}
