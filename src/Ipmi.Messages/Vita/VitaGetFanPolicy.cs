namespace Ipmi.Messages;

/// <summary>VITA Get Fan Policy: whether a fan tray cools a site (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x1D, Name = "VITA Get Fan Policy", Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct VitaGetFanPolicyRequest : IIpmiRequest<VitaGetFanPolicyResponse>
{
    /// <summary>Site of the fan tray.</summary>
    [Field(2)] public byte FanTraySite { get; init; }

    /// <summary>The site that is cooled.</summary>
    [Field(3, 4)] public AddressSite Site { get; init; }
}

/// <inheritdoc cref="VitaGetFanPolicyRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaGetFanPolicyResponse
{
    /// <summary>00h disabled, 01h enabled, FFh not known.</summary>
    [Field(3)] public byte Policy { get; init; }

    /// <summary>00h not covered, 01h covered, FFh not known.</summary>
    [Field(4)] public byte Coverage { get; init; }
}
