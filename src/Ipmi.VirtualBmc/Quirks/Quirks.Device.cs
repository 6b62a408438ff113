using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <content>Of the BMC itself: who it is, its watchdog, what the system told it, DCMI.</content>
public static partial class Quirks
{
    private const int GuidLength = 16;
    private const int ManufacturerAt = 7;
    private const uint NobodysNumber = 47488;
    private const byte SetAssetTag = 0x08;
    private const byte GetPowerReading = 0x02;
    private const byte GetPowerLimit = 0x03;
    private const byte GetDcmiCapabilities = 0x01;
    private const byte MandatoryAttributes = 2;
    private const byte SystemFirmware = 1;
    private const byte OperatingSystem = 4;
    private const int HandleAt = 1;
    private const int WatchdogUseAt = 1;
    private const byte Running = 0x40;
    private const int BodyAt = 1;

    private static Quirk[] OfDevice() =>
    [
        new("no-ping", "RMCP pings are not answered", "Intel M50FCP, Windmill") { IsDeafToPings = true, Flag = "ipmiping" },
        AppChanging(0x54, "no-cipher-list", "Get Channel Cipher Suites is not supported", "several", Always(0xC1)),
        AppChanging(
            0x37,
            "guid-zero",
            "Get System GUID is all zero",
            "Supermicro",
            (_, response, length) => Filled(response, length, 1, length, 0)),
        AppChanging(
            0x37,
            "guid-smbios",
            "Get System GUID gives the GUID in the byte order of SMBIOS",
            "many",
            SmbiosGuid) with { Flag = "guidformat" },
        AppChanging(
            0x01, "manufacturer-unknown", "Get Device ID names 47488 as the manufacturer, which is nobody's number", "Supermicro X8DT",
            (_, response, length) => length > ManufacturerAt + UInt24.Size ? WithManufacturer(response, length, NobodysNumber) : length),
        AppChanging(0x25, "watchdog-empty", "Get Watchdog Timer gives nothing", "Supermicro", (_, _, _) => 1),
        AppChanging(0x25, "watchdog-stopped", "the watchdog never says that it runs", "Sun x4100, x4200, x4500",
            (_, response, length) =>
                length > WatchdogUseAt ? With(response, length, WatchdogUseAt, (byte)(response[WatchdogUseAt] & ~Running)) : length)
            with { Flag = "ignorestateflag" },
        AppChanging(0x3D, "session-handle-0", "Get Session Info says handle 0 of a session that there is", "Supermicro",
            (_, response, length) => length > HandleAt ? With(response, length, HandleAt, 0) : length),
        AppChanging(
            0x59,
            "system-info-d4",
            "Get System Info Parameters is refused with D4h",
            "Supermicro X8DTL-3F, X9DRFR, Windmill",
            Always(0xD4)),
        AppChanging(0x59, "system-info-unset", "the texts of Get System Info Parameters are missing altogether", "Bull 510",
            (request, response, length) =>
                request.Length > 1 && request[1] is >= SystemFirmware and <= OperatingSystem ? Math.Min(length, 2) : length),
        Refusing(NetFn.Chassis, 0x04, "identify-no-force", "Chassis Identify is refused with C7h when it may be forced", "Intel SE7501WV2",
            (_, request) => request.Length > 1 ? (byte)0xC7 : (byte)0),
        DcmiChanging(SetAssetTag, "asset-tag-short", "DCMI Set Asset Tag does not say how long the tag is", "Supermicro",
            (_, response, length) => response[0] == 0 ? Math.Min(length, 2) : length),
        DcmiChanging(GetPowerReading, "dcmi-power-empty", "DCMI Get Power Reading gives nothing", "Supermicro", (_, _, _) => 1),
        DcmiChanging(
            GetPowerLimit, "dcmi-no-limits", "DCMI Get Power Limit is answered with 80h and nothing else", "several", Always(0x80)),
        DcmiChanging(
            GetDcmiCapabilities, "dcmi-1-0", "the mandatory platform attributes of DCMI are those of version 1.0, a byte shorter",
            "Supermicro",
            (request, _, length) => request.Length > BodyAt && request[BodyAt] == MandatoryAttributes ? length - 1 : length),
        Acting([.. Enumerable.Range(1, 0x13).Select(command => (NetFn.GroupExtension, (byte)command))], "dcmi-error-bare",
            "a completion code of DCMI that is no success is not followed by DCh", "several",
            _ => new(Changes: (_, response, length) => response[0] == 0 || length > 2 ? length : 1)),
    ];

    private static Quirk DcmiChanging(byte command, string name, string summary, string seenOn, QuirkChange change) =>
        Changing(NetFn.GroupExtension, command, name, summary, seenOn, change);

    /// <summary>
    /// The GUID as SMBIOS has it: its fields with the least significant byte first, in the order in which they are written.
    /// </summary>
    private static int SmbiosGuid(ReadOnlySpan<byte> request, Span<byte> response, int length)
    {
        if (length <= GuidLength) return length;
        response.Slice(1, GuidLength).Reverse();
        response.Slice(1, 4).Reverse();
        response.Slice(5, 2).Reverse();
        response.Slice(7, 2).Reverse();
        return length;
    }

    private static int WithManufacturer(Span<byte> response, int length, uint id)
    {
        new UInt24(id).Write(response[ManufacturerAt..]);
        return length;
    }
}
