namespace Ipmi.Messages;

/// <summary>Get Sensor Event Enable: which states of a sensor send events (IPMI v2.0 §35.11).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x29, Privilege = PrivilegeLevel.User, Section = "35.11")]
public readonly partial record struct GetSensorEventEnableRequest : IIpmiRequest<GetSensorEventEnableResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }
}

/// <inheritdoc cref="GetSensorEventEnableRequest"/>
[IpmiResponse]
public readonly partial record struct GetSensorEventEnableResponse
{
    /// <summary>Whether the sensor sends events at all.</summary>
    [Bit(2, 7)] public bool EventsEnabled { get; init; }

    /// <summary>Whether the sensor is read.</summary>
    [Bit(2, 6)] public bool ScanningEnabled { get; init; }

    /// <summary>States 0 to 7, or the first eight thresholds, whose beginning sends events.</summary>
    [Field(3)] public byte? AssertionsLow { get; init; }

    /// <summary>States 8 to 14, or the last four thresholds, whose beginning sends events.</summary>
    [Field(4)] public byte? AssertionsHigh { get; init; }

    /// <summary>States 0 to 7, or the first eight thresholds, whose end sends events.</summary>
    [Field(5)] public byte? DeassertionsLow { get; init; }

    /// <summary>States 8 to 14, or the last four thresholds, whose end sends events.</summary>
    [Field(6)] public byte? DeassertionsHigh { get; init; }
}
