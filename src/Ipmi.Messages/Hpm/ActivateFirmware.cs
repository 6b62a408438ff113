namespace Ipmi.Messages;

/// <summary>Activate Firmware: starts the new firmware (HPM.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x35, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator, Repeatable = false)]
public readonly partial record struct ActivateFirmwareRequest : IIpmiRequest<ActivateFirmwareResponse>
{
    /// <summary>00h rolls back as it should, 01h does not roll back by itself.</summary>
    [Field(2)] public byte? RollbackOverride { get; init; }
}

/// <inheritdoc cref="ActivateFirmwareRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct ActivateFirmwareResponse;
