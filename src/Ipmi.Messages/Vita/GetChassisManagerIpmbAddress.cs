namespace Ipmi.Messages;

/// <summary>Get Chassis Manager IPMB Address: the addresses of the chassis managers (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x1B, Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetChassisManagerIpmbAddressRequest : IIpmiRequest<GetChassisManagerIpmbAddressResponse>;

/// <inheritdoc cref="GetChassisManagerIpmbAddressRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct GetChassisManagerIpmbAddressResponse
{
    /// <summary>Address of the one in charge.</summary>
    [Field(3)] public MessageAddress Active { get; init; }

    /// <summary>Address of the one that stands by.</summary>
    [Field(4)] public MessageAddress Backup { get; init; }
}
