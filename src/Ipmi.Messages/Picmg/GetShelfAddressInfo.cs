namespace Ipmi.Messages;

/// <summary>Get Shelf Address Info: the name of a shelf (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x02, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetShelfAddressInfoRequest : IIpmiRequest<GetShelfAddressInfoResponse>;

/// <inheritdoc cref="GetShelfAddressInfoRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetShelfAddressInfoResponse
{
    /// <summary>The name.</summary>
    [Tail(3)] public FruString Address { get; init; }
}
