using Ipmi.Messages;

namespace Ipmi.Cli;

/// <summary>The messages that stand in a payload of their own, without an IPMI message around them.</summary>
internal static class PayloadLayouts
{
    /// <summary>The title and layout of a handshake message; none for other payloads.</summary>
    public static (string Title, LayoutEntry Entry)? OfHandshake(PayloadType type) => type switch
    {
        PayloadType.OpenSessionRequest => ("Open Session Request", new LayoutEntry<OpenSessionRequest>()),
        PayloadType.OpenSessionResponse => ("Open Session Response", new LayoutEntry<OpenSessionResponse>()),
        PayloadType.RakpMessage1 => ("RAKP Message 1", new LayoutEntry<RakpMessage1>()),
        PayloadType.RakpMessage2 => ("RAKP Message 2", new LayoutEntry<RakpMessage2>()),
        PayloadType.RakpMessage3 => ("RAKP Message 3", new LayoutEntry<RakpMessage3>()),
        PayloadType.RakpMessage4 => ("RAKP Message 4", new LayoutEntry<RakpMessage4>()),
        _ => null,
    };

    /// <summary>The layout of a serial-over-LAN packet, which differs between the directions.</summary>
    public static LayoutEntry OfSol(bool fromConsole) =>
        fromConsole ? new LayoutEntry<SolPacketToBmc>() : new LayoutEntry<SolPacketToConsole>();

    /// <summary>The layout of an ASF message, from its IANA number on; of unknown ones, that of the header.</summary>
    public static LayoutEntry OfAsf(AsfMessageType type) => type switch
    {
        AsfMessageType.PresencePing => new LayoutEntry<AsfPresencePing>(),
        AsfMessageType.PresencePong => new LayoutEntry<AsfPresencePong>(),
        _ => new LayoutEntry<AsfHeader>(),
    };
}
