namespace Ipmi.Messages;

/// <summary>Set SEL Time: sets the clock of the event log (IPMI v2.0 §31.11).</summary>
[IpmiRequest(NetFn.Storage, 0x49, Privilege = PrivilegeLevel.Operator, Section = "31.11")]
public readonly partial record struct SetSelTimeRequest : IIpmiRequest<SetSelTimeResponse>
{
    /// <summary>The time now.</summary>
    [Field(1, 4)] public IpmiTimestamp Time { get; init; }
}

/// <inheritdoc cref="SetSelTimeRequest"/>
[IpmiResponse]
public readonly partial record struct SetSelTimeResponse;
