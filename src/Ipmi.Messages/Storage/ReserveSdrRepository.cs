namespace Ipmi.Messages;

/// <summary>Reserve SDR Repository: so that partial reads notice changes (IPMI v2.0 §33.11).</summary>
[IpmiRequest(NetFn.Storage, 0x22, Privilege = PrivilegeLevel.User, Section = "33.11")]
public readonly partial record struct ReserveSdrRepositoryRequest : IIpmiRequest<ReserveSdrRepositoryResponse>;

/// <inheritdoc cref="ReserveSdrRepositoryRequest"/>
[IpmiResponse]
public readonly partial record struct ReserveSdrRepositoryResponse
{
    /// <summary>For commands that take one, until the repository changes or somebody else reserves it.</summary>
    [Field(2, 3)] public ushort ReservationId { get; init; }
}
