namespace Ipmi.Messages;

/// <summary>Get Device ID: who the BMC is and what it can do (IPMI v2.0 §20.1).</summary>
[IpmiRequest(NetFn.App, 0x01, Privilege = PrivilegeLevel.User, Section = "20.1")]
public readonly partial record struct GetDeviceIdRequest : IIpmiRequest<GetDeviceIdResponse>;

/// <inheritdoc cref="GetDeviceIdRequest"/>
/// <remarks>Table 20-2. Bytes 13 to 16 are absent on older controllers, and some controllers stop between them.</remarks>
[IpmiResponse]
public readonly partial record struct GetDeviceIdResponse
{
    /// <summary>Chosen by the manufacturer; 00h means unspecified.</summary>
    [Field(2)] public byte DeviceId { get; init; }

    /// <summary>Whether Get Device SDR works, as well as the SDR repository.</summary>
    [Bit(3, 7)] public bool ProvidesDeviceSdrs { get; init; }

    /// <summary>Revision of the hardware, 0 to 15.</summary>
    [Bits(3, 3, 0)] public byte DeviceRevision { get; init; }

    /// <summary>Set while firmware or the SDR repository is being updated, or at self-initialisation.</summary>
    [Bit(4, 7)] public bool UpdateInProgress { get; init; }

    /// <summary>Major revision of the firmware, binary, 0 to 127.</summary>
    [Bits(4, 6, 0)] public byte FirmwareMajor { get; init; }

    /// <summary>Minor revision of the firmware; binary on some BMCs.</summary>
    [Field(5)] public BcdByte FirmwareMinor { get; init; }

    /// <summary>Digits in reverse: 51h is IPMI 1.5, 02h is 2.0.</summary>
    [Field(6)] public BcdByte IpmiVersion { get; init; }

    /// <summary>What the controller can do besides the mandatory commands.</summary>
    [Field(7)] public DeviceSupport Supports { get; init; }

    /// <summary>IANA enterprise number; 000000h means unspecified.</summary>
    [Field(8, 10)] public UInt24 ManufacturerId { get; init; }

    /// <summary>Chosen by the manufacturer; 0000h means unspecified.</summary>
    [Field(11, 12)] public ushort ProductId { get; init; }

    /// <summary>The first byte of what the manufacturer likes to add about the firmware.</summary>
    [Field(13)] public byte? AuxiliaryFirmware1 { get; init; }

    /// <summary>The second byte of it.</summary>
    [Field(14)] public byte? AuxiliaryFirmware2 { get; init; }

    /// <summary>The third byte of it.</summary>
    [Field(15)] public byte? AuxiliaryFirmware3 { get; init; }

    /// <summary>The last byte of it.</summary>
    [Field(16)] public byte? AuxiliaryFirmware4 { get; init; }

    /// <summary>
    /// More about the firmware, as the manufacturer likes: the four bytes as one number, the first least significant. Bytes that did not
    /// come are zero; null when none came.
    /// </summary>
    public uint? AuxiliaryFirmware => AuxiliaryFirmware1 is { } first
        ? (uint)(first | (AuxiliaryFirmware2 ?? 0) << 8 | (AuxiliaryFirmware3 ?? 0) << 16 | (AuxiliaryFirmware4 ?? 0) << 24)
        : null;
}

/// <summary>What a controller can do besides the mandatory commands (IPMI v2.0 §20.1, table 20-2).</summary>
[Flags]
public enum DeviceSupport : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It has sensors.</summary>
    Sensor = 1 << 0,

    /// <summary>It keeps the SDR repository.</summary>
    SdrRepository = 1 << 1,

    /// <summary>It keeps the system event log.</summary>
    Sel = 1 << 2,

    /// <summary>It keeps FRU inventory data.</summary>
    FruInventory = 1 << 3,

    /// <summary>It takes event messages from the IPMB.</summary>
    IpmbEventReceiver = 1 << 4,

    /// <summary>It sends event messages on the IPMB.</summary>
    IpmbEventGenerator = 1 << 5,

    /// <summary>It bridges messages to other buses.</summary>
    Bridge = 1 << 6,

    /// <summary>It is a chassis device.</summary>
    Chassis = 1 << 7,
}
