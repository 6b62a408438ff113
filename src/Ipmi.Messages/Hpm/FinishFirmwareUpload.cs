namespace Ipmi.Messages;

/// <summary>Finish Firmware Upload: says that the firmware is complete (HPM.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x33, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct FinishFirmwareUploadRequest : IIpmiRequest<FinishFirmwareUploadResponse>
{
    /// <summary>Which component, 0 to 7.</summary>
    [Field(2)] public byte ComponentId { get; init; }

    /// <summary>How many bytes were sent.</summary>
    [Field(3, 6)] public uint ImageLength { get; init; }
}

/// <inheritdoc cref="FinishFirmwareUploadRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct FinishFirmwareUploadResponse;
