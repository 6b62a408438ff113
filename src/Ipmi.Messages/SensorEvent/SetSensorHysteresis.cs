namespace Ipmi.Messages;

/// <summary>Set Sensor Hysteresis: how far a reading must go back before a threshold counts as left (IPMI v2.0 §35.6).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x24, Privilege = PrivilegeLevel.Operator, Section = "35.6")]
[Constant(2, 0xFF)]
public readonly partial record struct SetSensorHysteresisRequest : IIpmiRequest<SetSensorHysteresisResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }

    /// <summary>Hysteresis of upper thresholds, in raw counts; 0 for none.</summary>
    [Field(3)] public byte PositiveGoing { get; init; }

    /// <summary>Hysteresis of lower thresholds, in raw counts; 0 for none.</summary>
    [Field(4)] public byte NegativeGoing { get; init; }
}

/// <inheritdoc cref="SetSensorHysteresisRequest"/>
[IpmiResponse]
public readonly partial record struct SetSensorHysteresisResponse;
