namespace Ipmi.Messages;

/// <summary>Chassis Reset: reset of the system; Chassis Control has replaced it (IPMI v2.0 §28.4).</summary>
[IpmiRequest(NetFn.Chassis, 0x03, Privilege = PrivilegeLevel.Operator, Section = "28.4", Repeatable = false)]
public readonly partial record struct ChassisResetRequest : IIpmiRequest<ChassisResetResponse>;

/// <inheritdoc cref="ChassisResetRequest"/>
[IpmiResponse]
public readonly partial record struct ChassisResetResponse;
