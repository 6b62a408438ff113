namespace Ipmi.Messages;

/// <summary>Set Power Cycle Interval: how long a power cycle stays off (IPMI v2.0 §28.9).</summary>
[IpmiRequest(NetFn.Chassis, 0x0B, Privilege = PrivilegeLevel.Administrator, Section = "28.9")]
public readonly partial record struct SetPowerCycleIntervalRequest : IIpmiRequest<SetPowerCycleIntervalResponse>
{
    /// <summary>The interval in seconds; 0 for as short as possible.</summary>
    [Field(1)] public byte Seconds { get; init; }
}

/// <inheritdoc cref="SetPowerCycleIntervalRequest"/>
[IpmiResponse]
public readonly partial record struct SetPowerCycleIntervalResponse;
