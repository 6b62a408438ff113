namespace Ipmi.Messages;

/// <summary>
/// Cold Reset: restarts the controller with its defaults. Some answer before they do, some do not answer (IPMI v2.0
/// §20.2).
/// </summary>
[IpmiRequest(NetFn.App, 0x02, Privilege = PrivilegeLevel.Administrator, Section = "20.2", Repeatable = false)]
public readonly partial record struct ColdResetRequest : IIpmiRequest<ColdResetResponse>;

/// <inheritdoc cref="ColdResetRequest"/>
[IpmiResponse]
public readonly partial record struct ColdResetResponse;
