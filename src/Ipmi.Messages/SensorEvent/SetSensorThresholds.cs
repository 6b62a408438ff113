namespace Ipmi.Messages;

/// <summary>Set Sensor Thresholds: where a sensor's thresholds are (IPMI v2.0 §35.8).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x26, Privilege = PrivilegeLevel.Operator, Section = "35.8")]
public readonly partial record struct SetSensorThresholdsRequest : IIpmiRequest<SetSensorThresholdsResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }

    /// <summary>Which of the thresholds that follow are meant.</summary>
    [Bits(2, 5, 0)] public Thresholds Set { get; init; }

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

/// <inheritdoc cref="SetSensorThresholdsRequest"/>
[IpmiResponse]
public readonly partial record struct SetSensorThresholdsResponse;
