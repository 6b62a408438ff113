namespace Ipmi.Messages;

/// <summary>Get SDR Repository Time: the repository's clock (IPMI v2.0 §33.17).</summary>
[IpmiRequest(NetFn.Storage, 0x28, Privilege = PrivilegeLevel.User, Section = "33.17")]
public readonly partial record struct GetSdrRepositoryTimeRequest : IIpmiRequest<GetSdrRepositoryTimeResponse>;

/// <inheritdoc cref="GetSdrRepositoryTimeRequest"/>
[IpmiResponse]
public readonly partial record struct GetSdrRepositoryTimeResponse
{
    /// <summary>The time.</summary>
    [Field(2, 5)] public IpmiTimestamp Time { get; init; }
}
