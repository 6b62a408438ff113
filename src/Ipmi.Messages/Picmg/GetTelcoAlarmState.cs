namespace Ipmi.Messages;

/// <summary>Get Telco Alarm State: whether there is a telco alarm (MTCA.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x2B, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetTelcoAlarmStateRequest : IIpmiRequest<GetTelcoAlarmStateResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Which alarm.</summary>
    [Field(3)] public byte AlarmId { get; init; }
}

/// <inheritdoc cref="GetTelcoAlarmStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetTelcoAlarmStateResponse
{
    /// <summary>Its state.</summary>
    [Field(3)] public byte State { get; init; }
}
