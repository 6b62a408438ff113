namespace Ipmi.Messages;

/// <summary>Get Chassis Identifier: the name of a chassis (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x02, Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetChassisIdentifierRequest : IIpmiRequest<GetChassisIdentifierResponse>;

/// <inheritdoc cref="GetChassisIdentifierRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct GetChassisIdentifierResponse
{
    /// <summary>Type and length, and the name.</summary>
    [Tail(3)] public Octets Data { get; init; }
}
