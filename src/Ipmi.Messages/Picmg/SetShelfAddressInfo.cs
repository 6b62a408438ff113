namespace Ipmi.Messages;

/// <summary>Set Shelf Address Info: changes the name of a shelf (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x03, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetShelfAddressInfoRequest : IIpmiRequest<SetShelfAddressInfoResponse>
{
    /// <summary>The name.</summary>
    [Tail(2)] public FruString Address { get; init; }
}

/// <inheritdoc cref="SetShelfAddressInfoRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetShelfAddressInfoResponse;
