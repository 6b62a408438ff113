namespace Ipmi.Messages;

/// <summary>Reserve SEL: so that deleting, clearing and partial reads notice changes (IPMI v2.0 §31.4).</summary>
[IpmiRequest(NetFn.Storage, 0x42, Privilege = PrivilegeLevel.User, Section = "31.4")]
[Completion(0x81, "the event log is being erased")]
public readonly partial record struct ReserveSelRequest : IIpmiRequest<ReserveSelResponse>;

/// <inheritdoc cref="ReserveSelRequest"/>
[IpmiResponse]
public readonly partial record struct ReserveSelResponse
{
    /// <summary>For commands that take one, until the log changes or somebody else reserves it.</summary>
    [Field(2, 3)] public ushort ReservationId { get; init; }
}
