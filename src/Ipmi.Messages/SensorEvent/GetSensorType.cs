namespace Ipmi.Messages;

/// <summary>Get Sensor Type: what a sensor measures and which states it has (IPMI v2.0 §35.16).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x2F, Privilege = PrivilegeLevel.User, Section = "35.16")]
public readonly partial record struct GetSensorTypeRequest : IIpmiRequest<GetSensorTypeResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }
}

/// <inheritdoc cref="GetSensorTypeRequest"/>
[IpmiResponse]
public readonly partial record struct GetSensorTypeResponse
{
    /// <summary>What it measures.</summary>
    [Field(2)] public SensorType SensorType { get; init; }

    /// <summary>Event/reading type: 01h for thresholds, 6Fh for the sensor type's own states.</summary>
    [Bits(3, 6, 0)] public byte EventType { get; init; }
}
