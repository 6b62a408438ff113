namespace Ipmi.Messages;

/// <summary>Get AMC Power State: what power an AdvancedMC may take, and takes (HPM.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x46, Name = "Get AMC Power State", Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetAmcPowerStateRequest : IIpmiRequest<GetAmcPowerStateResponse>;

/// <inheritdoc cref="GetAmcPowerStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetAmcPowerStateResponse
{
    /// <summary>What it may take.</summary>
    [Field(3)] public byte AuthorizedState { get; init; }

    /// <summary>What it takes.</summary>
    [Field(4)] public byte ActualState { get; init; }
}
