using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>What Get Device ID says (IPMI v2.0 §20.1), and the GUID.</summary>
public sealed record DeviceIdentity
{
    /// <summary>
    /// The GUID of a virtual BMC that was not given one, in the order of the wire, which is that of RFC 4122 reversed:
    /// 69706d69-7662-4d63-8000-000000000001.
    /// </summary>
    public static Octets16 DefaultGuid { get; } =
        new([0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x80, 0x63, 0x4D, 0x62, 0x76, 0x69, 0x6D, 0x70, 0x69]);

    private const DeviceSupport SupportWithoutFru =
        DeviceSupport.Sensor | DeviceSupport.SdrRepository | DeviceSupport.Sel
        | DeviceSupport.IpmbEventReceiver | DeviceSupport.IpmbEventGenerator | DeviceSupport.Chassis;

    /// <summary>What a controller behind it answers.</summary>
    internal const DeviceSupport SupportOfSatellite = DeviceSupport.Sensor | DeviceSupport.FruInventory;

    /// <summary>
    /// What a virtual BMC answers, as Get Device ID and its locator record say it: FRU devices only when it has some, since clients read
    /// those that are claimed.
    /// </summary>
    internal static DeviceSupport SupportOf(VirtualMachine machine) =>
        machine.FruDevices.IsEmpty ? SupportWithoutFru : SupportWithoutFru | DeviceSupport.FruInventory;

    /// <summary>Chosen by the manufacturer.</summary>
    public byte DeviceId { get; init; } = 0x20;

    /// <summary>0 to 15.</summary>
    public byte DeviceRevision { get; init; } = 1;

    /// <summary>0 to 127.</summary>
    public byte FirmwareMajor { get; init; } = 1;

    /// <summary>Two decimal digits.</summary>
    public BcdByte FirmwareMinor { get; init; } = new(0x00);

    /// <summary>IANA enterprise number; 0 means unspecified.</summary>
    public UInt24 ManufacturerId { get; init; }

    /// <summary>Chosen by the manufacturer.</summary>
    public ushort ProductId { get; init; } = 0x0001;

    /// <summary>The GUID in the order of the wire.</summary>
    public Octets16 DeviceGuid { get; init; } = DefaultGuid;
}
