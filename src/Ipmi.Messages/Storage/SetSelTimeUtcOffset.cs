namespace Ipmi.Messages;

/// <summary>Set SEL Time UTC Offset: how far the event log's clock is from UTC (IPMI v2.0 §31.11b).</summary>
[IpmiRequest(NetFn.Storage, 0x5D, Privilege = PrivilegeLevel.Operator, Section = "31.11b")]
public readonly partial record struct SetSelTimeUtcOffsetRequest : IIpmiRequest<SetSelTimeUtcOffsetResponse>
{
    /// <summary>Minutes from UTC to the clock's time, -1440 to 1440; 07FFh when not specified.</summary>
    [Field(1, 2)] public short OffsetMinutes { get; init; }
}

/// <inheritdoc cref="SetSelTimeUtcOffsetRequest"/>
[IpmiResponse]
public readonly partial record struct SetSelTimeUtcOffsetResponse;
