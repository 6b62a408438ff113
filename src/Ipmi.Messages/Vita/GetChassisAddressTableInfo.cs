namespace Ipmi.Messages;

/// <summary>Get Chassis Address Table Info: the table of a chassis' addresses (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x01, Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetChassisAddressTableInfoRequest : IIpmiRequest<GetChassisAddressTableInfoResponse>;

/// <inheritdoc cref="GetChassisAddressTableInfoRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct GetChassisAddressTableInfoResponse
{
    /// <summary>The table, as the chassis manager gives it.</summary>
    [Tail(3)] public Octets Data { get; init; }
}
