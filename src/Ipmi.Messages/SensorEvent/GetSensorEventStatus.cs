namespace Ipmi.Messages;

/// <summary>Get Sensor Event Status: which events of a sensor have happened (IPMI v2.0 §35.13).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x2B, Privilege = PrivilegeLevel.User, Section = "35.13")]
public readonly partial record struct GetSensorEventStatusRequest : IIpmiRequest<GetSensorEventStatusResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }
}

/// <inheritdoc cref="GetSensorEventStatusRequest"/>
[IpmiResponse]
public readonly partial record struct GetSensorEventStatusResponse
{
    /// <summary>Whether the sensor sends events at all.</summary>
    [Bit(2, 7)] public bool EventsEnabled { get; init; }

    /// <summary>Whether the sensor is read.</summary>
    [Bit(2, 6)] public bool ScanningEnabled { get; init; }

    /// <summary>Whether there is no reading yet, or the sensor's device is not there.</summary>
    [Bit(2, 5)] public bool ReadingUnavailable { get; init; }

    /// <summary>States 0 to 7, or the first eight thresholds, that have begun.</summary>
    [Field(3)] public byte? AssertionsLow { get; init; }

    /// <summary>States 8 to 14, or the last four thresholds, that have begun.</summary>
    [Field(4)] public byte? AssertionsHigh { get; init; }

    /// <summary>States 0 to 7, or the first eight thresholds, that have ended.</summary>
    [Field(5)] public byte? DeassertionsLow { get; init; }

    /// <summary>States 8 to 14, or the last four thresholds, that have ended.</summary>
    [Field(6)] public byte? DeassertionsHigh { get; init; }
}
