using System.ComponentModel;
using System.Globalization;
using Ipmi.Messages;

namespace Ipmi.Virtual;

internal sealed record IdentityPart
{
    [Description("Device ID; 0 to 255.")]
    public byte? DeviceId { get; set; }

    [Description("Device revision; 0 to 15.")]
    public byte? DeviceRevision { get; set; }

    [Description("Firmware as major.minor: 0 to 127, and two digits.")]
    public string? Firmware { get; set; }

    [Description("IANA enterprise number; 0 to 16777215.")]
    public int? ManufacturerId { get; set; }

    [Description("Product ID; 0 to 65535.")]
    public ushort? ProductId { get; set; }

    [Description("The GUID as people write it: 8-4-4-4-12 hexadecimal digits.")]
    public Guid? Guid { get; set; }

    public DeviceIdentity Apply(DeviceIdentity identity, string path = "$.identity")
    {
        (byte major, BcdByte minor) = Firmware is null ? (identity.FirmwareMajor, identity.FirmwareMinor) : FirmwareOf(Firmware, path);
        return identity with
        {
            DeviceId = DeviceId ?? identity.DeviceId,
            DeviceRevision = DeviceRevision is { } revision
                ? Expect.Byte(path + ".deviceRevision", revision, 0, 15)
                : identity.DeviceRevision,
            FirmwareMajor = major,
            FirmwareMinor = minor,
            ManufacturerId = ManufacturerId is { } id
                ? new((uint)Expect.Number(path + ".manufacturerId", id, 0, 0xFFFFFF))
                : identity.ManufacturerId,
            ProductId = ProductId ?? identity.ProductId,
            DeviceGuid = Guid is { } guid ? OnTheWire(guid) : identity.DeviceGuid,
        };
    }

    /// <summary>The wire has the order of RFC 4122 reversed.</summary>
    private static Octets16 OnTheWire(Guid guid)
    {
        byte[] bytes = guid.ToByteArray(bigEndian: true);
        Array.Reverse(bytes);
        return new(bytes);
    }

    private static (byte Major, BcdByte Minor) FirmwareOf(string text, string path)
    {
        string[] parts = text.Split('.');
        return parts.Length == 2
            && byte.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out byte major) && major <= 127
            && parts[1].Length == 2 && byte.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out byte minor)
            ? (major, new((byte)(minor / 10 << 4 | minor % 10)))
            : throw new MachineFileException(path + ".firmware", "major.minor such as 2.05", $"\"{text}\"");
    }
}
