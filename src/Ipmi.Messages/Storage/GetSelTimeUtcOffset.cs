namespace Ipmi.Messages;

/// <summary>Get SEL Time UTC Offset: how far the event log's clock is from UTC (IPMI v2.0 §31.11a).</summary>
[IpmiRequest(NetFn.Storage, 0x5C, Privilege = PrivilegeLevel.User, Section = "31.11a")]
public readonly partial record struct GetSelTimeUtcOffsetRequest : IIpmiRequest<GetSelTimeUtcOffsetResponse>;

/// <inheritdoc cref="GetSelTimeUtcOffsetRequest"/>
[IpmiResponse]
public readonly partial record struct GetSelTimeUtcOffsetResponse
{
    /// <summary>Minutes from UTC to the clock's time, -1440 to 1440; 07FFh when not specified.</summary>
    [Field(2, 3)] public short OffsetMinutes { get; init; }
}
