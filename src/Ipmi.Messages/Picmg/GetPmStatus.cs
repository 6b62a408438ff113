namespace Ipmi.Messages;

/// <summary>Get PM Status: whether a power module is well (MTCA.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x27, Name = "Get PM Status", Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetPmStatusRequest : IIpmiRequest<GetPmStatusResponse>
{
    /// <summary>Number of the site.</summary>
    [Field(2)] public byte SiteNumber { get; init; }
}

/// <inheritdoc cref="GetPmStatusRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetPmStatusResponse
{
    /// <summary>Whether it is there and well.</summary>
    [Bit(3, 0)] public bool IsHealthy { get; init; }
}
