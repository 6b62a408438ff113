namespace Ipmi.Messages;

/// <summary>Set Telco Alarm State: gives or ends a telco alarm (MTCA.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x2A, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetTelcoAlarmStateRequest : IIpmiRequest<SetTelcoAlarmStateResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Which alarm.</summary>
    [Field(3)] public byte AlarmId { get; init; }

    /// <summary>What to do.</summary>
    [Field(4)] public byte Control { get; init; }
}

/// <inheritdoc cref="SetTelcoAlarmStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetTelcoAlarmStateResponse;
