namespace Ipmi.Messages;

/// <summary>Reserve Device SDR Repository: so that partial reads notice changes (IPMI v2.0 §35.4).</summary>
/// <remarks>By the table, only for the system interface and the IPMB.</remarks>
[IpmiRequest(NetFn.SensorEvent, 0x22, Privilege = PrivilegeLevel.NoAccess, Section = "35.4")]
public readonly partial record struct ReserveDeviceSdrRepositoryRequest : IIpmiRequest<ReserveDeviceSdrRepositoryResponse>;

/// <inheritdoc cref="ReserveDeviceSdrRepositoryRequest"/>
[IpmiResponse]
public readonly partial record struct ReserveDeviceSdrRepositoryResponse
{
    /// <summary>For Get Device SDR.</summary>
    [Field(2, 3)] public ushort ReservationId { get; init; }
}
