namespace Ipmi.Messages;

/// <summary>Set ATCA Extended Management State: switches extended management of an ATCA board (HPM.2).</summary>
[IpmiRequest(
    NetFn.GroupExtension, 0x43, Name = "Set ATCA Extended Management State", Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetAtcaExtendedManagementStateRequest : IIpmiRequest<SetAtcaExtendedManagementStateResponse>
{
    /// <summary>What to do.</summary>
    [Field(2)] public byte State { get; init; }

    /// <summary>How often to ask.</summary>
    [Field(3), Unit("s")] public byte PollingPeriod { get; init; }
}

/// <inheritdoc cref="SetAtcaExtendedManagementStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetAtcaExtendedManagementStateResponse;
