namespace Ipmi.Messages;

/// <summary>Set Chassis Identifier: names a chassis (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x03, Body = Body.Vita, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetChassisIdentifierRequest : IIpmiRequest<SetChassisIdentifierResponse>
{
    /// <summary>Type and length, and the name.</summary>
    [Tail(2)] public Octets Data { get; init; }
}

/// <inheritdoc cref="SetChassisIdentifierRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct SetChassisIdentifierResponse;
