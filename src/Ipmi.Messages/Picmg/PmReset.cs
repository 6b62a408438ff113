namespace Ipmi.Messages;

/// <summary>PM Reset: resets a power module (MTCA.0).</summary>
[IpmiRequest(
    NetFn.GroupExtension, 0x26, Name = "PM Reset", Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator, Repeatable = false)]
public readonly partial record struct PmResetRequest : IIpmiRequest<PmResetResponse>
{
    /// <summary>Number of the site.</summary>
    [Field(2)] public byte SiteNumber { get; init; }
}

/// <inheritdoc cref="PmResetRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct PmResetResponse;
