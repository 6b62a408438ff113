namespace Ipmi.Messages;

/// <summary>Get Node Manager Statistics: power and other statistics of a node (netfn 2Eh, IANA 343) (Intel Node Manager 2.0 §4).</summary>
[IpmiRequest(NetFn.Oem, 0xC8, Iana = 343, Privilege = PrivilegeLevel.User)]
[Completion(0x80, "the policy ID is not valid")]
[Completion(0x81, "the domain ID is not valid")]
[Completion(0x88, "the mode is not valid")]
public readonly partial record struct GetNodeManagerStatisticsRequest : IIpmiRequest<GetNodeManagerStatisticsResponse>
{
    /// <summary>01h power in watts, 02h inlet temperature, 03h throttling, 04h volumetric airflow, and so on.</summary>
    [Bits(4, 4, 0)] public byte Mode { get; init; }

    /// <summary>Whether the statistics are those of a policy.</summary>
    [Bit(5, 4)] public bool PerPolicy { get; init; }

    /// <summary>0 the platform, 1 the processors, 2 the memory, 3 protection, 4 the I/O.</summary>
    [Bits(5, 3, 0)] public byte Domain { get; init; }

    /// <summary>Which policy.</summary>
    [Field(6)] public byte PolicyId { get; init; }
}

/// <inheritdoc cref="GetNodeManagerStatisticsRequest"/>
[IpmiResponse(Iana = 343)]
public readonly partial record struct GetNodeManagerStatisticsResponse
{
    /// <summary>The value now.</summary>
    [Field(5, 6)] public ushort Current { get; init; }

    /// <summary>The lowest value.</summary>
    [Field(7, 8)] public ushort Minimum { get; init; }

    /// <summary>The highest value.</summary>
    [Field(9, 10)] public ushort Maximum { get; init; }

    /// <summary>The average.</summary>
    [Field(11, 12)] public ushort Average { get; init; }

    /// <summary>When it was measured.</summary>
    [Field(13, 16)] public IpmiTimestamp Timestamp { get; init; }

    /// <summary>Over which time.</summary>
    [Field(17, 20), Unit("s")] public uint Period { get; init; }

    /// <summary>Whether the policy limits something now.</summary>
    [Bit(21, 7)] public bool PolicyActive { get; init; }

    /// <summary>Whether statistics are gathered.</summary>
    [Bit(21, 6)] public bool MeasurementActive { get; init; }

    /// <summary>Whether the policy could limit.</summary>
    [Bit(21, 5)] public bool PolicyOperational { get; init; }

    /// <summary>Whether the policy is enabled by its administrator.</summary>
    [Bit(21, 4)] public bool PolicyEnabled { get; init; }

    /// <summary>The domain.</summary>
    [Bits(21, 3, 0)] public byte Domain { get; init; }
}
