namespace Ipmi.Messages;

/// <summary>Set Thermal Limit: sets the temperature that something may have (DCMI §6.7.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0B, Body = Body.Dcmi, Privilege = PrivilegeLevel.Operator, Section = "6.7.2")]
public readonly partial record struct SetThermalLimitRequest : IIpmiRequest<SetThermalLimitResponse>
{
    /// <summary>What: 37h or 40h, air inlet.</summary>
    [Field(2)] public EntityId EntityId { get; init; }

    /// <summary>Which of them.</summary>
    [Field(3)] public byte Instance { get; init; }

    /// <summary>Whether the power is switched off, and an event logged.</summary>
    [Bit(4, 6)] public bool PowersOff { get; init; }

    /// <summary>Whether an event is logged.</summary>
    [Bit(4, 5)] public bool LogsOnly { get; init; }

    /// <summary>The temperature.</summary>
    [Field(5), Unit("°C")] public byte Limit { get; init; }

    /// <summary>How long it may stay higher.</summary>
    [Field(6, 7), Unit("s")] public ushort ExceptionTime { get; init; }
}

/// <inheritdoc cref="SetThermalLimitRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct SetThermalLimitResponse;
