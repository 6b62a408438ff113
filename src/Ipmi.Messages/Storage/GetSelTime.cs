namespace Ipmi.Messages;

/// <summary>Get SEL Time: the clock of the event log (IPMI v2.0 §31.10).</summary>
[IpmiRequest(NetFn.Storage, 0x48, Privilege = PrivilegeLevel.User, Section = "31.10")]
public readonly partial record struct GetSelTimeRequest : IIpmiRequest<GetSelTimeResponse>;

/// <inheritdoc cref="GetSelTimeRequest"/>
[IpmiResponse]
public readonly partial record struct GetSelTimeResponse
{
    /// <summary>The time now.</summary>
    [Field(2, 5)] public IpmiTimestamp Time { get; init; }
}
