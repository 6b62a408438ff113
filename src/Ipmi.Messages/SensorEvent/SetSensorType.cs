namespace Ipmi.Messages;

/// <summary>Set Sensor Type: what a sensor measures and which states it has (IPMI v2.0 §35.15).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x2E, Privilege = PrivilegeLevel.Operator, Section = "35.15")]
public readonly partial record struct SetSensorTypeRequest : IIpmiRequest<SetSensorTypeResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }

    /// <summary>What it measures.</summary>
    [Field(2)] public SensorType SensorType { get; init; }

    /// <summary>Event/reading type: 01h for thresholds, 6Fh for the sensor type's own states.</summary>
    [Bits(3, 6, 0)] public byte EventType { get; init; }
}

/// <inheritdoc cref="SetSensorTypeRequest"/>
[IpmiResponse]
public readonly partial record struct SetSensorTypeResponse;
