namespace Ipmi.Messages;

/// <summary>Get Node Manager Version: which Node Manager a platform has (netfn 2Eh, IANA 343) (Intel Node Manager 2.0 §4).</summary>
[IpmiRequest(NetFn.Oem, 0xCA, Iana = 343, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetNodeManagerVersionRequest : IIpmiRequest<GetNodeManagerVersionResponse>;

/// <inheritdoc cref="GetNodeManagerVersionRequest"/>
[IpmiResponse(Iana = 343)]
public readonly partial record struct GetNodeManagerVersionResponse
{
    /// <summary>01h 1.0, 02h 1.5, 03h 2.0, 04h 2.5, 05h 3.0.</summary>
    [Field(5)] public byte Version { get; init; }

    /// <summary>Version of its commands.</summary>
    [Field(6)] public byte InterfaceVersion { get; init; }

    /// <summary>Patch.</summary>
    [Field(7)] public byte PatchVersion { get; init; }

    /// <summary>Major version of the firmware.</summary>
    [Field(8)] public byte MajorFirmware { get; init; }

    /// <summary>Minor version of the firmware.</summary>
    [Field(9)] public BcdByte MinorFirmware { get; init; }
}
