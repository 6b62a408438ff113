namespace Ipmi.Messages;

/// <summary>VITA Get IPMB Link Info: which sensor belongs to an IPMB link (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x18, Name = "VITA Get IPMB Link Info", Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct VitaGetIpmbLinkInfoRequest : IIpmiRequest<VitaGetIpmbLinkInfoResponse>
{
    /// <summary>0 when the key is a link, 1 when it is a sensor.</summary>
    [Field(2)] public byte KeyType { get; init; }

    /// <summary>The number.</summary>
    [Field(3)] public byte Key { get; init; }
}

/// <inheritdoc cref="VitaGetIpmbLinkInfoRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaGetIpmbLinkInfoResponse
{
    /// <summary>The link.</summary>
    [Field(3)] public byte LinkNumber { get; init; }

    /// <summary>Which sensor.</summary>
    [Field(4)] public byte SensorNumber { get; init; }
}
