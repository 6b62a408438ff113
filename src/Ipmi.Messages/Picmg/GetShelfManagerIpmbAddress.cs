namespace Ipmi.Messages;

/// <summary>Get Shelf Manager IPMB Address: the address of the active shelf manager (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x1B, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetShelfManagerIpmbAddressRequest : IIpmiRequest<GetShelfManagerIpmbAddressResponse>;

/// <inheritdoc cref="GetShelfManagerIpmbAddressRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetShelfManagerIpmbAddressResponse
{
    /// <summary>Its address on IPMB-0.</summary>
    [Field(3)] public MessageAddress Address { get; init; }
}
