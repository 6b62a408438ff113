namespace Ipmi.Messages;

/// <summary>Get Thermal Limit: the temperature that something may have (DCMI §6.7.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0C, Body = Body.Dcmi, Privilege = PrivilegeLevel.User, Section = "6.7.1")]
public readonly partial record struct GetThermalLimitRequest : IIpmiRequest<GetThermalLimitResponse>
{
    /// <summary>What: 37h or 40h, air inlet.</summary>
    [Field(2)] public EntityId EntityId { get; init; }

    /// <summary>Which of them.</summary>
    [Field(3)] public byte Instance { get; init; }
}

/// <inheritdoc cref="GetThermalLimitRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct GetThermalLimitResponse
{
    /// <summary>Whether the power is switched off, and an event logged.</summary>
    [Bit(3, 6)] public bool PowersOff { get; init; }

    /// <summary>Whether an event is logged.</summary>
    [Bit(3, 5)] public bool LogsOnly { get; init; }

    /// <summary>The temperature.</summary>
    [Field(4), Unit("°C")] public byte Limit { get; init; }

    /// <summary>How long it may stay higher.</summary>
    [Field(5, 6), Unit("s")] public ushort ExceptionTime { get; init; }
}
