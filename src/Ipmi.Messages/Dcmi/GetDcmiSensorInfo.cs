namespace Ipmi.Messages;

/// <summary>Get DCMI Sensor Info: the sensor data records of a kind of entity (DCMI §6.5.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x07, Body = Body.Dcmi, Privilege = PrivilegeLevel.Operator, Section = "6.5.2")]
public readonly partial record struct GetDcmiSensorInfoRequest : IIpmiRequest<GetDcmiSensorInfoResponse>
{
    /// <summary>What the sensors measure: 01h, temperature.</summary>
    [Field(2)] public SensorType SensorType { get; init; }

    /// <summary>What they belong to: 40h air inlet, 41h processor, 42h board, or the IPMI equivalents.</summary>
    [Field(3)] public EntityId EntityId { get; init; }

    /// <summary>Which of them; 00h for all.</summary>
    [Field(4)] public byte Instance { get; init; }

    /// <summary>Where to start, when all are asked for.</summary>
    [Field(5)] public byte InstanceStart { get; init; }
}

/// <inheritdoc cref="GetDcmiSensorInfoRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct GetDcmiSensorInfoResponse
{
    /// <summary>How many there are.</summary>
    [Field(3)] public byte TotalInstances { get; init; }

    /// <summary>Records, at most eight.</summary>
    [Tail(5, CountAt = 4)] public WireList<ushort> RecordIds { get; init; }
}
