using System.Collections.Immutable;

namespace Ipmi.Virtual;

/// <summary>A known device: which quirks it has, and which sessions it offers.</summary>
/// <param name="Name">What <c>ipmi serve --profile</c> calls it.</param>
/// <param name="Summary">Which machines it stands for.</param>
/// <param name="Quirks">Names of its quirks.</param>
public sealed record BmcProfile(string Name, string Summary, ImmutableArray<string> Quirks)
{
    /// <summary>IANA enterprise number in Get Device ID; the machine's own unless set.</summary>
    public uint? ManufacturerId { get; init; }

    /// <summary>Cipher suites; those of the options unless set.</summary>
    public ImmutableArray<byte> CipherSuites { get; init; } = [];

    /// <summary>Whether it speaks IPMI 1.5.</summary>
    public bool HasIpmi15 { get; init; } = true;

    /// <summary>All of them.</summary>
    public static ImmutableArray<BmcProfile> All { get; } =
    [
        new(
            "supermicro-x8",
            "Supermicro X8 boards",
            ["opensesspriv", "integritycheckvalue", "sol-port-swapped", "sol-size", "payload-status-cc", "system-info-d4", "guid-zero"])
        {
            ManufacturerId = 10876,
        },
        new(
            "supermicro-h8qme",
            "Supermicro H8QME with SIMSO",
            ["supermicro20", "sel-reserve-d4", "sel-generator", "sel-twice", "slow-section", "sol-stolen"]) { ManufacturerId = 10876 },
        new(
            "dell-idrac6",
            "Dell R410, R610, R710 with iDRAC6",
            ["fru-checksum", "sensor-scanning-disabled", "lan-read-only-d5", "pet-no-code"])
        {
            ManufacturerId = 674,
        },
        new("dell-fc830", "Dell FC830", ["sdr-last-c3"]) { ManufacturerId = 674 },
        new("hp-dl380-g5", "HP ProLiant DL380 G5", ["sel-type-00", "boot-flags-long"]) { ManufacturerId = 11 },
        new("hp-dl380-g7", "HP ProLiant DL380 G7, ML310 G5", ["sdr-discrete-analog"]) { ManufacturerId = 11 },
        new("hp-dl140-g1", "HP ProLiant DL140 G1", ["sdr-foreign-owner"]) { ManufacturerId = 11 },
        new("intel-s2600jf", "Intel S2600JF", ["opensesspriv", "integritycheckvalue", "sel-type-03"]) { ManufacturerId = 343 },
        new(
            "sun-x4100",
            "Sun Fire 4100, 4200 with ILOM",
            ["sun20", "no-channel-payload-support", "watchdog-stopped"]) { ManufacturerId = 42 },
        new(
            "windmill",
            "Quanta Winterfell, Wiwynn and Intel Windmill",
            [
                "no-channel-payload-support", "sol-needs-deferred", "sol-number-stuck", "system-info-d4", "sdr-info-d4",
                "user-enable-needs-password", "no-ping",
            ]),
        new("intel-se7520af2", "Intel SE7520AF2 with ISM Professional", ["intel20"]) { ManufacturerId = 343 },
        new("inspur", "Inspur", ["sdr-never-ends"]),
        new("openbmc", "OpenBMC with phosphor-net-ipmid: suite 17 alone, no IPMI 1.5", []) { CipherSuites = [17], HasIpmi15 = false },
    ];

    /// <summary>Finds a profile by its name.</summary>
    public static BmcProfile? Find(string name) => All.FirstOrDefault(p => p.Name == name);

    /// <summary>Options of a virtual BMC that behaves like the device.</summary>
    public VirtualBmcOptions Apply(VirtualBmcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with
        {
            Quirks = [.. Quirks, .. options.Quirks],
            ManufacturerId = ManufacturerId ?? options.ManufacturerId,
            Sessions = options.Sessions with
            {
                CipherSuites = CipherSuites.IsEmpty
                    ? options.Sessions.CipherSuites
                    : [.. CipherSuites.Select(id => Session.Crypto.CipherSuites.All[id])],
                AuthenticationTypes = HasIpmi15 ? options.Sessions.AuthenticationTypes : [],
            },
        };
    }
}
