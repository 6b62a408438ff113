namespace Ipmi.Virtual;

/// <content>Of messages for controllers behind the BMC.</content>
public static partial class Quirks
{
    private static Quirk[] OfBridge() =>
    [
        Bridging(
            BridgeQuirks.Untracked, "bridge-untracked",
            "Send Message is refused with CCh when it asks to be tracked; the answer comes by itself",
            "Lenovo SR650 v3") with { Flag = "altbridging" },
        Bridging(
            BridgeQuirks.Embedded, "bridge-embedded", "the answer to a bridged request stands in the response to Send Message", "several"),
        Bridging(
            BridgeQuirks.Repeats, "bridge-repeats", "before each answer to a bridged request the one before it comes again", "several"),
    ];

    private static Quirk Bridging(BridgeQuirks quirk, string name, string summary, string seenOn) =>
        new(name, summary, seenOn) { Bridge = quirk };
}
