namespace Ipmi.Messages;

/// <summary>Set Fan Policy: whether a fan tray cools a site (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x1C, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetFanPolicyRequest : IIpmiRequest<SetFanPolicyResponse>
{
    /// <summary>Site of the fan tray.</summary>
    [Field(2)] public byte FanTraySite { get; init; }

    /// <summary>00h disabled, 01h enabled.</summary>
    [Field(3)] public byte State { get; init; }

    /// <summary>For how long; FFh for ever.</summary>
    [Field(4), Unit("5 s")] public byte Timeout { get; init; }

    /// <summary>The site that is cooled.</summary>
    [Field(5, 6)] public AddressSite? Site { get; init; }
}

/// <inheritdoc cref="SetFanPolicyRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetFanPolicyResponse;
