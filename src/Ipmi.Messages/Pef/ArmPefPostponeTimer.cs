namespace Ipmi.Messages;

/// <summary>Arm PEF Postpone Timer: holds platform event filtering back while software deals with events (IPMI v2.0 §30.2).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x11, Privilege = PrivilegeLevel.Administrator, Section = "30.2")]
public readonly partial record struct ArmPefPostponeTimerRequest : IIpmiRequest<ArmPefPostponeTimerResponse>
{
    /// <summary>The time; 0 disables the timer, FEh holds back for ever, FFh only asks.</summary>
    [Field(1), Unit("s")] public byte Timeout { get; init; }
}

/// <inheritdoc cref="ArmPefPostponeTimerRequest"/>
[IpmiResponse]
public readonly partial record struct ArmPefPostponeTimerResponse
{
    /// <summary>The time that is left.</summary>
    [Field(2), Unit("s")] public byte Countdown { get; init; }
}
