namespace Ipmi.Messages;

/// <summary>Get Sensor Thresholds: where a sensor's thresholds are (IPMI v2.0 §35.9).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x27, Privilege = PrivilegeLevel.User, Section = "35.9")]
public readonly partial record struct GetSensorThresholdsRequest : IIpmiRequest<GetSensorThresholdsResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }
}

/// <inheritdoc cref="GetSensorThresholdsRequest"/>
[IpmiResponse]
public readonly partial record struct GetSensorThresholdsResponse
{
    /// <summary>Which of the thresholds that follow say something.</summary>
    [Bits(2, 5, 0)] public Thresholds Readable { get; init; }

    /// <summary>Raw.</summary>
    [Field(3)] public byte LowerNonCritical { get; init; }

    /// <summary>Raw.</summary>
    [Field(4)] public byte LowerCritical { get; init; }

    /// <summary>Raw.</summary>
    [Field(5)] public byte LowerNonRecoverable { get; init; }

    /// <summary>Raw.</summary>
    [Field(6)] public byte UpperNonCritical { get; init; }

    /// <summary>Raw.</summary>
    [Field(7)] public byte UpperCritical { get; init; }

    /// <summary>Raw.</summary>
    [Field(8)] public byte UpperNonRecoverable { get; init; }
}
