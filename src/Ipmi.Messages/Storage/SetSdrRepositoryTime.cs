namespace Ipmi.Messages;

/// <summary>Set SDR Repository Time: sets the repository's clock (IPMI v2.0 §33.18).</summary>
[IpmiRequest(NetFn.Storage, 0x29, Privilege = PrivilegeLevel.Operator, Section = "33.18")]
public readonly partial record struct SetSdrRepositoryTimeRequest : IIpmiRequest<SetSdrRepositoryTimeResponse>
{
    /// <summary>The time.</summary>
    [Field(1, 4)] public IpmiTimestamp Time { get; init; }
}

/// <inheritdoc cref="SetSdrRepositoryTimeRequest"/>
[IpmiResponse]
public readonly partial record struct SetSdrRepositoryTimeResponse;
