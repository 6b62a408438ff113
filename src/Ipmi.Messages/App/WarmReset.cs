namespace Ipmi.Messages;

/// <summary>Warm Reset: restarts the controller and keeps its configuration and what it has been told (IPMI v2.0 §20.3).</summary>
[IpmiRequest(NetFn.App, 0x03, Privilege = PrivilegeLevel.Administrator, Section = "20.3", Repeatable = false)]
public readonly partial record struct WarmResetRequest : IIpmiRequest<WarmResetResponse>;

/// <inheritdoc cref="WarmResetRequest"/>
[IpmiResponse]
public readonly partial record struct WarmResetResponse;
