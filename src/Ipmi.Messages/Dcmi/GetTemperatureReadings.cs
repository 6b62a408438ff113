namespace Ipmi.Messages;

/// <summary>Get Temperature Readings: temperatures of a kind of entity (DCMI §6.7.3).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x10, Body = Body.Dcmi, Privilege = PrivilegeLevel.User, Section = "6.7.3")]
public readonly partial record struct GetTemperatureReadingsRequest : IIpmiRequest<GetTemperatureReadingsResponse>
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

/// <inheritdoc cref="GetTemperatureReadingsRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct GetTemperatureReadingsResponse
{
    /// <summary>How many there are.</summary>
    [Field(3)] public byte TotalInstances { get; init; }

    /// <summary>Readings, at most eight.</summary>
    [Tail(5, CountAt = 4)] public WireList<TemperatureReading> Readings { get; init; }
}

/// <summary>A temperature of one entity (DCMI §6.7.3).</summary>
[WireStruct]
public readonly partial record struct TemperatureReading
{
    /// <summary>Whether it is below zero.</summary>
    [Bit(1, 7)] public bool IsNegative { get; init; }

    /// <summary>The temperature without its sign.</summary>
    [Bits(1, 6, 0), Unit("°C")] public byte Degrees { get; init; }

    /// <summary>Which entity.</summary>
    [Field(2)] public byte Instance { get; init; }
}
