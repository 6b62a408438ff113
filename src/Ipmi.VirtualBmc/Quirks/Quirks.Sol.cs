using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <content>Of payloads, which is Serial over LAN.</content>
public static partial class Quirks
{
    private const byte ActivatePayload = 0x48;
    private const byte DeactivatePayload = 0x49;
    private const byte GetActivationStatus = 0x4A;
    private const byte GetChannelPayloads = 0x4E;

    // Places in responses, the completion code being 0.
    private const int SolSizesAt = 5;
    private const int SolPortAt = 9;
    private const int CapacityAt = 1;
    private const int ActiveAt = 2;

    // In the first byte of the options of Activate Payload.
    private const byte SerialAlerts = 0x0C;
    private const byte AlertsDeferred = 0x04;

    private static Quirk[] OfSol() =>
    [
        AppChanging(
            GetChannelPayloads, "no-channel-payload-support", "Get Channel Payload Support is not supported",
            "Sun Fire 4100, Quanta Winterfell",
            Always(0xC1)) with { Flag = "solchannelsupport" },
        AppChanging(
            GetActivationStatus,
            "payload-status-cc",
            "Get Payload Activation Status is answered with CCh",
            "Supermicro X8SIL-F",
            Always(0xCC))
            with { Flag = "solstatus" },
        AppChanging(
            GetActivationStatus, "sol-capacity-0", "Get Payload Activation Status says that there are no instances",
            "Dell M605, M610, M915",
            (_, response, length) => length > CapacityAt ? With(response, length, CapacityAt, 0) : length),
        AppChanging(
            GetActivationStatus, "sol-always-active", "Get Payload Activation Status says that every instance is active",
            "Xyratex HB-F8-SRAY",
            (_, response, length) => length > ActiveAt ? Filled(response, length, ActiveAt, length) : length),
        AppChanging(GetActivationStatus, "sol-never-active", "Get Payload Activation Status says that no instance is active", "Quanta S99Q",
            (_, response, length) => length > ActiveAt ? Filled(response, length, ActiveAt, length, 0) : length),
        AppChanging(
            ActivatePayload, "sol-size", "Activate Payload names sizes that make no sense", "Asus P5M2, Intel S5500WBV, Supermicro X8DT",
            (_, response, length) =>
                length > SolPortAt ? Filled(response, length, SolSizesAt, SolPortAt) : length) with { Flag = "solpayloadsize" },
        AppChanging(
            ActivatePayload, "sol-port-swapped", "Activate Payload names its port with bytes swapped", "Supermicro X8DTH-iF", SwappedPort)
            with { Flag = "solport" },
        Refusing(
            NetFn.App, ActivatePayload, "sol-needs-deferred", "Serial over LAN is activated only with serial alerts deferred", "Windmill",
            (_, request) => request.Length > 2 && (request[2] & SerialAlerts) != AlertsDeferred ? (byte)0xCC : (byte)0)
            with { Flag = "serialalertsdeferred" },
        Acting([(NetFn.App, ActivatePayload), (NetFn.App, DeactivatePayload)], "sol-contradicts",
            "Activate Payload says that it is active already, and Deactivate Payload that it is not",
            "Supermicro H8QME, Dell M605, M610, M915",
            _ => new((_, _) => 0x80)),
        Carrying(
            SolQuirks.StuckNumber,
            "sol-number-stuck",
            "packets number 5 of a console are not taken, and packet 4 acknowledged again",
            "Windmill")
            with { Flag = "solpacketseq" },
        Carrying(
            SolQuirks.Steals,
            "sol-stolen",
            "who activates a line that is in use gets it, and the other is told nothing",
            "Supermicro H8QME, many"),
        Carrying(SolQuirks.SilentAfterReset, "sol-silent-after-reset", "after a reset of the system an activation is silent",
            "Intel SR1520ML, X38ML, Tyan S4811"),
        Carrying(
            SolQuirks.DeactivatesAnother,
            "sol-deactivates-another",
            "deactivating an instance ends the next one",
            "Supermicro X8DTG-D, Inventec 5442"),
        Carrying(
            SolQuirks.IgnoresDisable, "sol-ignores-disable", "Serial over LAN can be activated although it is disabled", "MSI MS-91D2"),
        Carrying(SolQuirks.CountsNothing, "sol-counts-nothing", "acknowledgements say that no characters were accepted, and all were",
            "Intel SE7520AF2"),
    ];

    private static Quirk Carrying(SolQuirks quirk, string name, string summary, string seenOn) =>
        new(name, summary, seenOn) { Sol = quirk };

    private static int SwappedPort(ReadOnlySpan<byte> request, Span<byte> response, int length)
    {
        if (length > SolPortAt + 1) (response[SolPortAt], response[SolPortAt + 1]) = (response[SolPortAt + 1], response[SolPortAt]);
        return length;
    }
}
