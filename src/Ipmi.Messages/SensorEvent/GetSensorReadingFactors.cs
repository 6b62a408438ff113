namespace Ipmi.Messages;

/// <summary>Get Sensor Reading Factors: the factors that a non-linear sensor has at one reading (IPMI v2.0 §35.5).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x23, Privilege = PrivilegeLevel.User, Section = "35.5")]
public readonly partial record struct GetSensorReadingFactorsRequest : IIpmiRequest<GetSensorReadingFactorsResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }

    /// <summary>The reading, raw.</summary>
    [Field(2)] public byte Reading { get; init; }
}

/// <inheritdoc cref="GetSensorReadingFactorsRequest"/>
[IpmiResponse]
public readonly partial record struct GetSensorReadingFactorsResponse
{
    /// <summary>The next reading that has other factors.</summary>
    [Field(2)] public byte NextReading { get; init; }

    /// <summary>Factor M, -512 to 511.</summary>
    [Bits(3, 7, 0), Bits(4, 7, 6)] public short M { get; init; }

    /// <summary>In half raw counts.</summary>
    [Bits(4, 5, 0)] public byte Tolerance { get; init; }

    /// <summary>Offset B, -512 to 511.</summary>
    [Bits(5, 7, 0), Bits(6, 7, 6)] public short B { get; init; }

    /// <summary>In hundredths of a percent, times ten to the accuracy exponent.</summary>
    [Bits(6, 5, 0), Bits(7, 7, 4)] public ushort Accuracy { get; init; }

    /// <summary>Power of ten of the accuracy.</summary>
    [Bits(7, 3, 2)] public byte AccuracyExponent { get; init; }

    /// <summary>Power of ten of the result, -8 to 7.</summary>
    [Bits(8, 7, 4)] public sbyte ResultExponent { get; init; }

    /// <summary>Power of ten of B, -8 to 7.</summary>
    [Bits(8, 3, 0)] public sbyte BExponent { get; init; }
}
