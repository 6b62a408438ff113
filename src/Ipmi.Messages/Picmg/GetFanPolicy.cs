namespace Ipmi.Messages;

/// <summary>Get Fan Policy: whether a fan tray cools a site (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x1D, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetFanPolicyRequest : IIpmiRequest<GetFanPolicyResponse>
{
    /// <summary>Site of the fan tray.</summary>
    [Field(2)] public byte FanTraySite { get; init; }

    /// <summary>The site that is cooled.</summary>
    [Field(3, 4)] public AddressSite? Site { get; init; }
}

/// <inheritdoc cref="GetFanPolicyRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetFanPolicyResponse
{
    /// <summary>00h disabled, 01h enabled, FFh not known.</summary>
    [Field(3)] public byte Policy { get; init; }

    /// <summary>00h not covered, 01h covered, FFh not known.</summary>
    [Field(4)] public byte Coverage { get; init; }
}
