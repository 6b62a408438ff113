namespace Ipmi.Messages;

/// <summary>Get Power Reading: what power the system takes (DCMI §6.6.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x02, Body = Body.Dcmi, Privilege = PrivilegeLevel.User, Section = "6.6.1")]
[Reserved(4)]
public readonly partial record struct GetPowerReadingRequest : IIpmiRequest<GetPowerReadingResponse>
{
    /// <summary>Which statistics.</summary>
    [Field(2)] public PowerReadingMode Mode { get; init; }

    /// <summary>Over which time, with the enhanced statistics.</summary>
    [Field(3)] public RollingAveragePeriod Period { get; init; }
}

/// <inheritdoc cref="GetPowerReadingRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct GetPowerReadingResponse
{
    /// <summary>Power now.</summary>
    [Field(3, 4), Unit("W")] public ushort Current { get; init; }

    /// <summary>The lowest power.</summary>
    [Field(5, 6), Unit("W")] public ushort Minimum { get; init; }

    /// <summary>The highest power.</summary>
    [Field(7, 8), Unit("W")] public ushort Maximum { get; init; }

    /// <summary>The average power.</summary>
    [Field(9, 10), Unit("W")] public ushort Average { get; init; }

    /// <summary>When it was measured; with the enhanced statistics, when the average ends.</summary>
    [Field(11, 14)] public IpmiTimestamp Timestamp { get; init; }

    /// <summary>Over which time.</summary>
    [Field(15, 18), Unit("ms")] public uint Period { get; init; }

    /// <summary>Whether power is measured.</summary>
    [Bit(19, 6)] public bool IsActive { get; init; }
}

/// <summary>Which statistics Get Power Reading gives (DCMI §6.6.1, table 6-16).</summary>
public enum PowerReadingMode : byte
{
    /// <summary>Those of the whole system.</summary>
    System = 1,

    /// <summary>Those over one of the rolling averages.</summary>
    Enhanced = 2,
}
