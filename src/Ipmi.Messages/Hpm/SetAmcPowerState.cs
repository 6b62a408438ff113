namespace Ipmi.Messages;

/// <summary>Set AMC Power State: says what power an AdvancedMC may take (HPM.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x45, Name = "Set AMC Power State", Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetAmcPowerStateRequest : IIpmiRequest<SetAmcPowerStateResponse>
{
    /// <summary>What it may take.</summary>
    [Field(2)] public byte AuthorizedState { get; init; }
}

/// <inheritdoc cref="SetAmcPowerStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetAmcPowerStateResponse;
