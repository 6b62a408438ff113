namespace Ipmi.Messages;

/// <summary>VITA Set Fan Policy: whether a fan tray cools a site (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x1C, Name = "VITA Set Fan Policy", Body = Body.Vita, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct VitaSetFanPolicyRequest : IIpmiRequest<VitaSetFanPolicyResponse>
{
    /// <summary>Site of the fan tray.</summary>
    [Field(2)] public byte FanTraySite { get; init; }

    /// <summary>00h disabled, 01h enabled.</summary>
    [Field(3)] public byte State { get; init; }

    /// <summary>For how long; FFh for ever.</summary>
    [Field(4), Unit("5 s")] public byte Timeout { get; init; }

    /// <summary>The site that is cooled.</summary>
    [Field(5, 6)] public AddressSite Site { get; init; }
}

/// <inheritdoc cref="VitaSetFanPolicyRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaSetFanPolicyResponse;
