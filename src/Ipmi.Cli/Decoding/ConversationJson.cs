using System.Text.Json;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Cli;

/// <summary>Datagrams of a recorded conversation as JSON, each one object. Give it all datagrams, in their order.</summary>
internal sealed class ConversationJson
{
    private const int RmcpLength = 4;
    private const int AsfTypeOffset = 8;

    // Refusals need not repeat the body or IANA number that names the command, so requests are remembered by how answers are matched.
    private readonly Dictionary<(byte Sequence, NetFn NetFn, byte Command), CommandId> _asked = [];

    /// <summary>Writes one datagram.</summary>
    public void Write(Utf8JsonWriter json, int index, in RecordedDatagram datagram, CapturedDatagram read)
    {
        json.WriteStartObject();
        json.WriteNumber("index", index);
        json.WriteString("dir", datagram.FromConsole ? "c2s" : "s2c");
        json.WriteString("layer", LayerOf(read.Format));
        json.WriteString("type", TypeOf(read, datagram.Bytes));
        json.WriteNumber("sessionId", read.SessionId);
        json.WriteNumber("sequence", read.Sequence);
        json.WriteString("auth", AuthOf(read.Code));
        json.WriteString("plain", read.Payload is { } payload ? Convert.ToHexStringLower(payload.Span) : null);
        if (read is { PayloadType: PayloadType.Ipmi, Payload: { } message }) WriteIpmi(json, message.Memory);
        else WriteOther(json, datagram, read);
        json.WriteEndObject();
    }

    private static string LayerOf(CapturedFormat format) => format switch
    {
        CapturedFormat.Acknowledgement => "rmcp",
        CapturedFormat.Asf => "asf",
        CapturedFormat.Ipmi15 => "ipmi15",
        CapturedFormat.RmcpPlus => "ipmi20",
        _ => "malformed",
    };

    private static string? TypeOf(CapturedDatagram read, byte[] bytes) => read switch
    {
        { Format: CapturedFormat.Acknowledgement } => "acknowledgement",
        { Format: CapturedFormat.Asf } =>
            bytes.Length > AsfTypeOffset ? FlatField.JsonName(((AsfMessageType)bytes[AsfTypeOffset]).ToString()) : null,
        { PayloadType: { } type } => FlatField.JsonName(type.ToString()),
        _ => null,
    };

    private static string AuthOf(CapturedCode code) => code switch
    {
        CapturedCode.Good => "good",
        CapturedCode.Bad => "bad",
        CapturedCode.None => "absent",
        _ => "unknown",
    };

    private void WriteIpmi(Utf8JsonWriter json, ReadOnlyMemory<byte> message)
    {
        if (!LanMessage.TryOpen(message, out LanMessageHeader header, out ReadOnlyMemory<byte> data))
        {
            WriteNothing(json, "no IPMI message: too short, or a checksum is wrong");
            return;
        }

        bool isResponse = ((byte)header.NetFn & 1) != 0;
        ReadOnlyMemory<byte> body = isResponse && !data.IsEmpty ? data[1..] : data;
        CommandId id = Identify(header, isResponse, body.Span);
        CommandEntry? command = IpmiMessagesCatalog.Messages.Find(id);
        json.WriteString("command", command?.Info.Name);
        json.WriteString("netfn", $"{(byte)header.NetFn:X2}");
        json.WriteString("cmd", $"{header.Command:X2}");
        json.WriteString("direction", isResponse ? "response" : "request");
        if (isResponse) json.WriteString("completionCode", data.IsEmpty ? null : $"{data.Span[0]:X2}");
        if (command is null || (isResponse && (data.IsEmpty || data.Span[0] != (byte)CompletionCode.Ok))) json.WriteNull("message");
        else WriteMessage(json, isResponse ? command.Response : command.Request, body);
    }

    private CommandId Identify(in LanMessageHeader header, bool isResponse, ReadOnlySpan<byte> body)
    {
        var id = CommandId.Of(header.NetFn, header.Command, body);
        var key = (header.Sequence, (NetFn)((byte)header.NetFn & ~1), header.Command);
        if (!isResponse) _asked[key] = id;
        else if (IpmiMessagesCatalog.Messages.Find(id) is null && _asked.TryGetValue(key, out CommandId asked)) return asked;
        return id;
    }

    private static void WriteOther(Utf8JsonWriter json, in RecordedDatagram datagram, CapturedDatagram read)
    {
        if (read is { PayloadType: { } type, Payload: { } payload } && PayloadLayouts.OfHandshake(type) is { } handshake)
        {
            json.WriteString("command", handshake.Title);
            WriteMessage(json, handshake.Entry, payload.Memory);
        }
        else if (read is { PayloadType: PayloadType.Sol, Payload: { } sol })
        {
            json.WriteString("command", "SOL");
            WriteMessage(json, PayloadLayouts.OfSol(datagram.FromConsole), sol.Memory);
        }
        else if (read.Format == CapturedFormat.Asf && datagram.Bytes.Length > AsfTypeOffset)
        {
            json.WriteNull("command");
            WriteMessage(json, PayloadLayouts.OfAsf((AsfMessageType)datagram.Bytes[AsfTypeOffset]), datagram.Bytes.AsMemory(RmcpLength));
        }
        else
        {
            WriteNothing(json, read.Format == CapturedFormat.Malformed ? "it contradicts its own headers" : null);
        }
    }

    private static void WriteMessage(Utf8JsonWriter json, LayoutEntry layout, ReadOnlyMemory<byte> bytes)
    {
        if (layout.Decode(bytes, out AnyMessage? message, out _) != DecodeStatus.Ok || message is null)
        {
            json.WriteNull("message");
            json.WriteString("problem", layout.Explain(bytes).Problem);
            return;
        }

        json.WriteStartObject("message");
        message.Render(new JsonFieldWriter(json));
        json.WriteEndObject();
    }

    private static void WriteNothing(Utf8JsonWriter json, string? problem)
    {
        json.WriteNull("command");
        json.WriteNull("message");
        if (problem is not null) json.WriteString("problem", problem);
    }
}
