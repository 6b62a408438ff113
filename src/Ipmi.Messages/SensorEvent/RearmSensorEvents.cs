namespace Ipmi.Messages;

/// <summary>Re-arm Sensor Events: lets events that have happened be noticed again (IPMI v2.0 §35.12).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x2A, Privilege = PrivilegeLevel.Operator, Section = "35.12", Name = "Re-arm Sensor Events")]
public readonly partial record struct RearmSensorEventsRequest : IIpmiRequest<RearmSensorEventsResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }

    /// <summary>Whether only the events of the masks are meant, and not all.</summary>
    [Bit(2, 7)] public bool OnlySelected { get; init; }

    /// <summary>States or thresholds whose beginning is meant; bit 0 is state 0.</summary>
    [Field(3, 4)] public ushort? Assertions { get; init; }

    /// <summary>States or thresholds whose end is meant; bit 0 is state 0.</summary>
    [Field(5, 6)] public ushort? Deassertions { get; init; }
}

/// <inheritdoc cref="RearmSensorEventsRequest"/>
[IpmiResponse]
public readonly partial record struct RearmSensorEventsResponse;
