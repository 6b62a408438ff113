namespace Ipmi.Messages;

/// <summary>Abort Firmware Upgrade: gives an upgrade up (HPM.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x30, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct AbortFirmwareUpgradeRequest : IIpmiRequest<AbortFirmwareUpgradeResponse>;

/// <inheritdoc cref="AbortFirmwareUpgradeRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct AbortFirmwareUpgradeResponse;
