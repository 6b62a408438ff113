using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Cli;

/// <summary>
/// Which bytes of a conversation's datagrams must not be shown: the data of messages whose layout has a secret, requests and responses
/// alike, the codes that prove a password, which IPMI 1.5 can have as the password itself, and what is typed and printed on a serial line.
/// Encrypted payloads may be shown.
/// </summary>
/// <param name="catalog">The layouts.</param>
internal sealed class SecretMask(MessageCatalog catalog)
{
    private const int RmcpHeaderLength = 4;
    private const int PayloadTypeAt = RmcpHeaderLength + 1;
    private const int AuthCodeAt = RmcpHeaderLength + 9;
    private const int MessageAt15 = RmcpHeaderLength + 10;
    private const int MessageAt20 = RmcpHeaderLength + 12;
    private const byte EncryptedBit = 0x80;
    private const byte PayloadTypeBits = 0x3F;
    private const int NetFnAt = 1;
    private const int SequenceAt = 4;
    private const int CommandAt = 5;

    // A request has the channel between Send Message and the message, a response the completion code.
    private const int BridgedAt = LanMessage.HeaderLength + 1;

    // A response does not repeat which parameter was asked for.
    private readonly HashSet<(CommandId Command, int Sequence)> _askedForSecret = [];

    /// <summary>True for each byte that must not be shown. Never throws, whatever the bytes.</summary>
    public bool[] Of(ReadOnlySpan<byte> datagram)
    {
        bool[] mask = new bool[datagram.Length];
        if (datagram.Length <= RmcpHeaderLength) return mask;
        switch ((AuthenticationType)(datagram[RmcpHeaderLength] & 0x0F))
        {
            case AuthenticationType.RmcpPlus:
                if (datagram.Length > MessageAt20 && (datagram[PayloadTypeAt] & EncryptedBit) == 0) MaskPayload(datagram, mask);
                break;
            case AuthenticationType.None:
                MaskMessage(datagram, MessageAt15, mask);
                break;
            default:
                Hide(mask, AuthCodeAt, Octets16.Size);
                MaskMessage(datagram, MessageAt15 + Octets16.Size, mask);
                break;
        }

        return mask;
    }

    private void MaskPayload(ReadOnlySpan<byte> datagram, bool[] mask)
    {
        var type = (PayloadType)(datagram[PayloadTypeAt] & PayloadTypeBits);
        if (type == PayloadType.Ipmi) MaskMessage(datagram, MessageAt20, mask);
        else if (type == PayloadType.Sol) Hide(mask, MessageAt20 + SolPacketToBmc.MinLength, mask.Length);
        else if (PayloadLayouts.OfHandshake(type) is { Entry.Layout: var layout })
        {
            foreach (FieldLayout field in layout.Fields.Where(field => field.IsSecret))
            {
                Hide(mask, MessageAt20 + field.FirstByte - layout.FirstByte, mask.Length);
            }
        }
    }

    /// <summary>Hides the data of a message with a secret, also inside Send Message; the checksum behind it would tell of it too.</summary>
    private void MaskMessage(ReadOnlySpan<byte> datagram, int at, bool[] mask)
    {
        if (datagram.Length <= at + LanMessage.HeaderLength) return;
        ReadOnlySpan<byte> message = datagram[at..];
        var netFn = (NetFn)(message[NetFnAt] >> 2);
        int dataAt = LanMessage.HeaderLength + (netFn.IsResponse ? 1 : 0);
        ReadOnlySpan<byte> data = message[Math.Min(dataAt, message.Length)..];
        CommandId id = CommandId.Of(netFn, message[CommandAt], data) with { NetFn = netFn.Request };
        int sequence = message[SequenceAt] >> 2;
        if (netFn.IsResponse ? IsSecretResponse(id, sequence) : IsSecretRequest(id, sequence, data)) Hide(mask, at + dataAt, mask.Length);
        if (id != SendMessageRequest.Info.Id) return;
        MaskMessage(datagram, at + BridgedAt, mask);

        // Some BMCs leave out the first byte of what they put into a response.
        if (netFn.IsResponse) MaskMessage(datagram, at + BridgedAt - 1, mask);
    }

    private bool IsSecretRequest(CommandId id, int sequence, ReadOnlySpan<byte> data)
    {
        bool isOfSecret = ParameterOf(id, data) is { } parameter && HasSecret(parameter.Layout);
        if (isOfSecret) _askedForSecret.Add((id, sequence));
        else _askedForSecret.Remove((id, sequence));
        return isOfSecret || (catalog.Find(id) is { } command && HasSecret(command.Request.Layout));
    }

    private bool IsSecretResponse(CommandId id, int sequence) =>
        _askedForSecret.Contains((id, sequence)) || (catalog.Find(id) is { } command && HasSecret(command.Response.Layout));

    /// <summary>The parameter that a request reads or writes, which has a layout of its own.</summary>
    private static LayoutEntry? ParameterOf(CommandId id, ReadOnlySpan<byte> data) =>
        data.Length < 2 ? null
        : id == GetLanConfigurationParametersRequest.Info.Id || id == SetLanConfigurationParametersRequest.Info.Id
            ? LanParameterLayouts.Of((LanParameter)data[1])
        : id == GetSerialModemConfigurationRequest.Info.Id || id == SetSerialModemConfigurationRequest.Info.Id
            ? SerialParameterLayouts.Of((SerialParameter)data[1])
        : null;

    private static bool HasSecret(MessageLayout layout) =>
        layout.Fields.Any(field => field.IsSecret || (field.InnerLayout is { } inner && HasSecret(inner())));

    private static void Hide(bool[] mask, int from, int count) =>
        mask.AsSpan(Math.Min(from, mask.Length), Math.Max(0, Math.Min(count, mask.Length - from))).Fill(true);
}
