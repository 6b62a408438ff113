namespace Ipmi.Messages;

/// <summary>Initiate Manual Rollback: goes back to the old firmware (HPM.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x38, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator, Repeatable = false)]
public readonly partial record struct InitiateManualRollbackRequest : IIpmiRequest<InitiateManualRollbackResponse>;

/// <inheritdoc cref="InitiateManualRollbackRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct InitiateManualRollbackResponse;
