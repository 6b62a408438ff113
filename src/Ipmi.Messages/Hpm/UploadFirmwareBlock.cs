namespace Ipmi.Messages;

/// <summary>Upload Firmware Block: sends a piece of firmware (HPM.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x32, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct UploadFirmwareBlockRequest : IIpmiRequest<UploadFirmwareBlockResponse>
{
    /// <summary>Number of the piece, 00h after FFh.</summary>
    [Field(2)] public byte BlockNumber { get; init; }

    /// <summary>The piece.</summary>
    [Tail(3)] public Octets Data { get; init; }
}

/// <inheritdoc cref="UploadFirmwareBlockRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct UploadFirmwareBlockResponse
{
    /// <summary>Which part of the firmware is wanted next, when it is not what follows.</summary>
    [Field(3, 6)] public uint? SectionOffset { get; init; }

    /// <summary>How many bytes that part has.</summary>
    [Field(7, 10)] public uint? SectionLength { get; init; }
}
