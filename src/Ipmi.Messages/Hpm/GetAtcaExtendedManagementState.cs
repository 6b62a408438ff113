namespace Ipmi.Messages;

/// <summary>Get ATCA Extended Management State: whether extended management of an ATCA board is on (HPM.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x44, Name = "Get ATCA Extended Management State", Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetAtcaExtendedManagementStateRequest : IIpmiRequest<GetAtcaExtendedManagementStateResponse>;

/// <inheritdoc cref="GetAtcaExtendedManagementStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetAtcaExtendedManagementStateResponse
{
    /// <summary>Its state.</summary>
    [Field(3)] public byte State { get; init; }
}
