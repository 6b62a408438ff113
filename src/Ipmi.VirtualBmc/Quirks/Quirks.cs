using System.Collections.Immutable;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>
/// The quirks that a virtual BMC can have. Those of commands are rows: name, what is different, where it was seen, and how the response to
/// one command changes. Those of sessions are <see cref="BmcQuirks"/>.
/// </summary>
public static partial class Quirks
{
    // Places in responses, the completion code being 0.
    private const int SdrCountAt = 2;
    private const int NextIdAt = 1;
    private const int RecordAt = 3;
    private const int FruDataAt = 2;
    private const int SolSizesAt = 5;
    private const int SolPortAt = 9;

    private const int FruHeaderChecksum = 7;
    private const byte WholeRecord = 0xFF;
    private const int GuidLength = 16;
    private const int LanValueAt = 2;
    private const int ManufacturerAt = 7;
    private const int LeastPassword = 8;

    // In the first byte of the options of Activate Payload.
    private const byte SerialAlerts = 0x0C;
    private const byte AlertsDeferred = 0x04;

    private static readonly ImmutableArray<Quirk> OfCommands =
    [
        Storage(0x20, "sdr-count-high", "Get SDR Repository Info counts a record too many", "Fujitsu RX100, RX200 S8, RX300",
            (_, response, length) => With(response, length, SdrCountAt, (byte)(response[SdrCountAt] + 1))),
        Storage(0x20, "sdr-info-d4", "Get SDR Repository Info is refused with D4h", "Wiwynn Windmill", Refusing(0xD4)),
        Storage(0x20, "sdr-info-c1", "Get SDR Repository Info is not supported", "Artesyn ATCA-7367", Refusing(0xC1)),
        Storage(0x23, "sdr-last-c3", "Get SDR of the last record is answered with C3h", "Dell FC830",
            (_, response, length) => IsLast(response, length) ? Refuse(response, 0xC3) : length),
        Storage(0x23, "sdr-never-ends", "after the last SDR comes the first again", "Inspur",
            (_, response, length) => IsLast(response, length) ? Filled(response, length, NextIdAt, RecordAt, 0) : length),
        Storage(0x23, "sdr-other-id", "the record says another ID than the one asked for", "Supermicro X6DHR",
            (request, response, length) => IsStart(request, length) ? With(response, length, RecordAt, (byte)(response[RecordAt] + 1)) : length),
        Storage(0x23, "sdr-whole-short", "Get SDR of a whole record gives 32 bytes", "Xyratex HB-F8-SRAY",
            (request, _, length) => request.Length > 5 && request[5] == WholeRecord ? Math.Min(length, RecordAt + 32) : length),
        Storage(0x23, "sdr-long", "a record that is read whole has two bytes more than its length says", "HP DL585 G7",
            (request, response, length) => IsStart(request, length) && request[5] == WholeRecord && length + 2 <= response.Length
                ? Filled(response, length + 2, length, length + 2, 0)
                : length),
        Storage(0x23, "sdr-chunk-16", "Get SDR gives no more than 16 bytes at once", "several", Chunk(5, 16)),
        Storage(0x11, "fru-chunk-8", "Read FRU Data gives no more than 8 bytes at once", "several", Chunk(3, 8)),
        Storage(0x11, "fru-chunk-16", "Read FRU Data gives no more than 16 bytes at once", "several", Chunk(3, 16)),
        Storage(0x11, "fru-chunk-32", "Read FRU Data gives no more than 32 bytes at once", "several", Chunk(3, 32)),
        Storage(0x11, "fru-checksum", "the checksum of the FRU header is wrong", "Inventec, Dell R610, R710, Intel Tiger", WrongFruChecksum),
        Storage(0x11, "fru-end-cb", "Read FRU Data behind the end is answered with CBh", "several", Instead(0xC9, 0xCB)),
        Storage(0x43, "sel-type-00", "events in the SEL have record type 00h", "HP DL380 G5", SelType(0x00)),
        Storage(0x43, "sel-type-03", "events in the SEL have record type 03h", "Intel S2600JF", SelType(0x03)),
        Storage(0x42, "sel-reserve-d4", "Reserve SEL is refused with D4h", "Supermicro H8QME", Refusing(0xD4)),
        .. SensorCodes.Select(code => Sensor(0x2D, $"sensor-1-{code:x2}", $"reading sensor 1 is answered with {code:X2}h",
            "Dell 2650, 2950, Sun V20z, X4450, HP DL145 G2",
            (request, response, length) => request.Length > 0 && request[0] == 1 ? Refuse(response, code) : length)),
        Sensor(0x2D, "sensor-no-states", "Get Sensor Reading gives no states", "Dell 2950, Inventec 5441", (_, _, length) => Math.Min(length, 3)),
        Sensor(0x2D, "sensor-scanning-disabled", "live sensors say that scanning is disabled", "Dell 2900, 2950, R410, R610, HP rx3600",
            (_, response, length) => length > 2 ? With(response, length, 2, (byte)(response[2] & ~0x40)) : length),
        Sensor(0x27, "thresholds-c1", "Get Sensor Thresholds is not supported", "HP DL585, Vadatech VT811", Refusing(0xC1)),
        App(0x54, "no-cipher-list", "Get Channel Cipher Suites is not supported", "several", Refusing(0xC1)),
        App(0x4E, "no-channel-payload-support", "Get Channel Payload Support is not supported", "Sun Fire 4100, Quanta Winterfell", Refusing(0xC1)),
        App(0x4A, "payload-status-cc", "Get Payload Activation Status is answered with CCh", "Supermicro X8SIL-F", Refusing(0xCC)),
        App(0x48, "sol-size", "Activate Payload names sizes that make no sense", "Asus P5M2, Intel S5500WBV, Supermicro X8DT",
            (_, response, length) => length > SolPortAt ? Filled(response, length, SolSizesAt, SolPortAt) : length),
        App(0x48, "sol-port-swapped", "Activate Payload names its port with bytes swapped", "Supermicro X8DTH-iF", SwappedPort),
        App(0x37, "guid-zero", "Get System GUID is all zero", "Supermicro", (_, response, length) => Filled(response, length, 1, length, 0)),
        App(0x37, "guid-smbios", "Get System GUID gives the GUID in the byte order of SMBIOS", "many", SmbiosGuid),
        App(0x01, "manufacturer-unknown", "Get Device ID names 47488 as the manufacturer, which is nobody's number", "Supermicro X8DT",
            (_, response, length) => length > 10 ? WithManufacturer(response, length, 47488) : length),
        App(0x4A, "sol-capacity-0", "Get Payload Activation Status says that there are no instances", "Dell M605, M610, M915",
            (_, response, length) => length > 1 ? With(response, length, 1, 0) : length),
        Refusing(NetFn.App, 0x47, "password-8f", "Set User Password refuses passwords of less than eight characters with 8Fh", "Dell C6220",
            request => SetsShortPassword(request) ? (byte)0x8F : (byte)0),
        Refusing(NetFn.App, 0x47, "user-enable-needs-password", "users are enabled and disabled only with a password in the request", "Sun X4140, Windmill",
            request => request.Length == 2 ? (byte)0xC7 : (byte)0),
        Refusing(NetFn.App, 0x48, "sol-needs-deferred", "Serial over LAN is activated only with serial alerts deferred", "Windmill",
            request => request.Length > 2 && (request[2] & SerialAlerts) != AlertsDeferred ? (byte)0xCC : (byte)0),
        App(0x25, "watchdog-empty", "Get Watchdog Timer gives nothing", "Supermicro", (_, _, _) => 1),
        App(0x25, "watchdog-stopped", "the watchdog never says that it runs", "Sun x4100, x4200, x4500",
            (_, response, length) => length > 1 ? With(response, length, 1, (byte)(response[1] & ~0x40)) : length),
        App(0x59, "system-info-d4", "Get System Info Parameters is refused with D4h", "Supermicro X8DTL-3F, X9DRFR, Windmill", Refusing(0xD4)),
        Of(NetFn.Chassis, 0x09, "boot-flags-long", "Get System Boot Options gives twelve bytes too many", "HP DL380 G5",
            (_, response, length) => response[0] == 0 && length + 12 <= response.Length ? Filled(response, length + 12, length, length + 12, 0) : length),
        Of(NetFn.Transport, 0x01, "lan-read-only-d5", "a LAN parameter that is read-only is refused with D5h", "Dell R610, R710, Xyratex",
            (_, response, length) => response[0] == 0x82 ? Refuse(response, 0xD5) : length),
        Of(NetFn.Transport, 0x01, "lan-read-only-80", "a LAN parameter that is read-only is refused with 80h", "Quanta S99Q", Instead(0x82, 0x80)),
        Of(NetFn.Transport, 0x01, "lan-read-only-ok", "writing a LAN parameter that is read-only succeeds and changes nothing", "Xyratex",
            Instead(0x82, 0x00)),
        Of(NetFn.Transport, 0x02, "lan-suite-count", "LAN parameter 22 counts a cipher suite more than parameter 23 lists", "HP DL145",
            LanParameterByte(22, (_, value) => (byte)(value + 1))),
        Of(NetFn.Transport, 0x02, "lan-suites-1-16", "LAN parameter 23 lists the suites 1 to 16 whatever there is", "Intel S2600JF",
            LanParameterByte(23, (at, value) => at == 0 ? value : (byte)at)),
        Of(NetFn.GroupExtension, 0x08, "asset-tag-short", "DCMI Set Asset Tag does not say how long the tag is", "Supermicro",
            (_, response, length) => response[0] == 0 ? Math.Min(length, 2) : length),
        new("no-ping", "RMCP pings are not answered", "Intel M50FCP, Windmill") { IsDeafToPings = true },
        Of(NetFn.GroupExtension, 0x02, "dcmi-power-empty", "DCMI Get Power Reading gives nothing", "Supermicro", (_, _, _) => 1),
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<Quirk> All { get; } = [.. OfCommands, .. OfSessions()];

    private static byte[] SensorCodes => [0xC9, 0xCB, 0xCC, 0xCD, 0xCE, 0xD3, 0xD5, 0xFF];

    private static IEnumerable<Quirk> OfSessions() => Workarounds.All
        .Where(workaround => BmcQuirks.Names.Contains(workaround.Name))
        .Select(workaround => new Quirk(workaround.Name, workaround.Deviation, workaround.Devices) { IsOfSessions = true });
}
