namespace Ipmi.Messages;

/// <summary>Get Sensor Hysteresis: how far a reading must go back before a threshold counts as left (IPMI v2.0 §35.7).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x25, Privilege = PrivilegeLevel.User, Section = "35.7")]
[Constant(2, 0xFF)]
public readonly partial record struct GetSensorHysteresisRequest : IIpmiRequest<GetSensorHysteresisResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }
}

/// <inheritdoc cref="GetSensorHysteresisRequest"/>
[IpmiResponse]
public readonly partial record struct GetSensorHysteresisResponse
{
    /// <summary>Hysteresis of upper thresholds, in raw counts; 0 for none.</summary>
    [Field(2)] public byte PositiveGoing { get; init; }

    /// <summary>Hysteresis of lower thresholds, in raw counts; 0 for none.</summary>
    [Field(3)] public byte NegativeGoing { get; init; }
}
