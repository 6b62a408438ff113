namespace Ipmi.Messages;

/// <summary>Get IPMB Link Info: which sensor belongs to an IPMB link (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x18, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetIpmbLinkInfoRequest : IIpmiRequest<GetIpmbLinkInfoResponse>
{
    /// <summary>0 when the key is a link, 1 when it is a sensor.</summary>
    [Field(2)] public byte KeyType { get; init; }

    /// <summary>The number.</summary>
    [Field(3)] public byte Key { get; init; }
}

/// <inheritdoc cref="GetIpmbLinkInfoRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetIpmbLinkInfoResponse
{
    /// <summary>The link.</summary>
    [Field(3)] public byte LinkNumber { get; init; }

    /// <summary>Which sensor.</summary>
    [Field(4)] public byte SensorNumber { get; init; }
}
