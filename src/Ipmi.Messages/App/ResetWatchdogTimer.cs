namespace Ipmi.Messages;

/// <summary>Reset Watchdog Timer: starts the countdown, or starts it again (IPMI v2.0 §27.5).</summary>
[IpmiRequest(NetFn.App, 0x22, Privilege = PrivilegeLevel.Operator, Section = "27.5")]
[Completion(0x80, "the timer has not been set since the BMC started")]
public readonly partial record struct ResetWatchdogTimerRequest : IIpmiRequest<ResetWatchdogTimerResponse>;

/// <inheritdoc cref="ResetWatchdogTimerRequest"/>
[IpmiResponse]
public readonly partial record struct ResetWatchdogTimerResponse;
