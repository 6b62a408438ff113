using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Cli;

/// <summary>Takes a datagram apart: RMCP, then ASF or a session header of either version, then the message. It never throws.</summary>
/// <param name="datagram">The datagram, from the RMCP header on.</param>
internal sealed class DatagramDecoder(ReadOnlyMemory<byte> datagram)
{
    private const int RmcpLength = 4;
    private const int AsfHeaderLength = 8;
    private const int Header15Length = 10;
    private const int Header15WithAuthCodeLength = 26;
    private const int Header20Length = 12;
    private const int Header20OemLength = 18;
    private const int TrailerLength = 2;
    private const byte FormatMask = 0x0F;
    private const byte PayloadTypeMask = 0x3F;
    private const byte EncryptedBit = 0x80;
    private const byte AuthenticatedBit = 0x40;

    private readonly List<DecodedPart> _parts = [];

    public static IReadOnlyList<DecodedPart> Decode(ReadOnlyMemory<byte> datagram)
    {
        var decoder = new DatagramDecoder(datagram);
        decoder.AddRmcp();
        return decoder._parts;
    }

    private byte this[int offset] => datagram.Span[offset];

    private void AddRmcp()
    {
        if (!Add("RMCP header", 0, RmcpLength, new LayoutEntry<RmcpHeader>())) return;
        RmcpHeader.Decode(datagram, out RmcpHeader header, out _);
        if (header.Version != RmcpHeader.Version1)
        {
            _parts[^1] = _parts[^1] with
            {
                Problem = $"byte 1: version is {header.Version:X2}h, expected {RmcpHeader.Version1:X2}h (RMCP 1.0)",
            };
        }

        if (header.IsAcknowledgement) AddRest("After the acknowledgement", RmcpLength);
        else if (header.Class == RmcpClass.Asf) AddAsf();
        else if (header.Class == RmcpClass.Ipmi) AddSession();
        else _parts.Add(DecodedPart.OfBytes($"Message of class {(byte)header.Class:X2}h", RmcpLength, "Data", datagram.Span[RmcpLength..]));
    }

    private void AddAsf()
    {
        ReadOnlyMemory<byte> message = datagram[RmcpLength..];
        if (AsfHeader.Decode(message, out AsfHeader header, out _) == DecodeStatus.Ok && header.Type == AsfMessageType.PresencePing)
        {
            _parts.Add(DecodedPart.Of("ASF Presence Ping", RmcpLength, new LayoutEntry<AsfPresencePing>(), message));
        }
        else if (header.Type == AsfMessageType.PresencePong)
        {
            _parts.Add(DecodedPart.Of("ASF Presence Pong", RmcpLength, new LayoutEntry<AsfPresencePong>(), message));
        }
        else if (Add("ASF header", RmcpLength, AsfHeaderLength, new LayoutEntry<AsfHeader>()))
        {
            AddRest($"ASF message of type {(byte)header.Type:X2}h", RmcpLength + AsfHeaderLength, isProblem: false);
        }
    }

    private void AddSession()
    {
        if (datagram.Length == RmcpLength)
        {
            _parts.Add(new("Session header", RmcpLength, [], "is missing: the datagram ends after the RMCP header"));
            return;
        }

        var format = (AuthenticationType)(this[RmcpLength] & FormatMask);
        if (format == AuthenticationType.RmcpPlus) AddSession20();
        else if (format == AuthenticationType.None) AddSession15(Header15Length, new LayoutEntry<SessionHeader15>());
        else AddSession15(Header15WithAuthCodeLength, new LayoutEntry<SessionHeader15WithAuthCode>());
    }

    private void AddSession15(int headerLength, LayoutEntry header)
    {
        if (!Add("Session header, IPMI 1.5", RmcpLength, headerLength, header)) return;
        int start = RmcpLength + headerLength;
        int told = this[start - 1];
        if (!HasPayload(start, told, $"byte {headerLength}", "message")) return;
        AddMessage(start, told);

        // One byte of padding keeps old network controllers from losing packets.
        if (datagram.Length - start - told > 1) AddRest("After the message", start + told);
    }

    private void AddSession20()
    {
        bool isOem = datagram.Length > RmcpLength + 1 && (PayloadType)(this[RmcpLength + 1] & PayloadTypeMask) == PayloadType.OemExplicit;
        int headerLength = isOem ? Header20OemLength : Header20Length;
        LayoutEntry header = isOem ? new LayoutEntry<SessionHeader20OemExplicit>() : new LayoutEntry<SessionHeader20>();
        if (!Add("Session header, RMCP+", RmcpLength, headerLength, header)) return;
        int start = RmcpLength + headerLength;
        int told = this[start - 2] | this[start - 1] << 8;
        byte flags = this[RmcpLength + 1];
        if (!HasPayload(start, told, $"bytes {headerLength - 1}-{headerLength}", "payload")) return;
        if ((flags & EncryptedBit) != 0)
        {
            _parts.Add(
                DecodedPart.OfBytes(
                    "Payload",
                    start,
                    "Payload",
                    datagram.Span.Slice(start, told),
                    "encrypted: it cannot be read without the session's keys"));
        }
        else
        {
            AddPayload((PayloadType)(flags & PayloadTypeMask), start, told);
        }

        if ((flags & AuthenticatedBit) != 0) AddTrailer(start + told);
        else AddRest("After the payload", start + told);
    }

    private void AddPayload(PayloadType type, int start, int length)
    {
        ReadOnlyMemory<byte> payload = datagram.Slice(start, length);
        if (PayloadLayouts.OfHandshake(type) is { } found) _parts.Add(DecodedPart.Of(found.Title, start, found.Entry, payload));
        else if (type == PayloadType.Ipmi) AddMessage(start, length);
        else _parts.Add(DecodedPart.OfBytes($"Payload of type {(byte)type:X2}h", start, "Payload", payload.Span));
    }

    private void AddMessage(int start, int length)
    {
        ReadOnlyMemory<byte> message = datagram.Slice(start, length);
        if (length < LanMessage.Overhead)
        {
            _parts.Add(
                DecodedPart.OfBytes(
                    "IPMI message", start, "Message", message.Span, null, $"has {length} bytes; {LanMessage.Overhead} are needed"));
            return;
        }

        _parts.Add(DecodedPart.Of("IPMI message header", start, new LayoutEntry<LanMessageHeader>(), message[..LanMessage.HeaderLength]));
        int dataAt = start + LanMessage.HeaderLength;
        AddData(message.Span, dataAt, message[LanMessage.HeaderLength..^1]);
        byte actual = message.Span[^1];
        byte expected = Checksum.Of(message.Span[3..^1]);
        string? problem = actual == expected
            ? null
            : $"byte {length} of the message: checksum is {actual:X2}h, expected {expected:X2}h (bytes 4-{length - 1})";
        _parts.Add(
            new(
                "IPMI message checksum",
                start + length - 1,
                [DecodedPart.Byte("Checksum", actual, problem is null ? "right" : "wrong")],
                problem));
    }

    private void AddData(ReadOnlySpan<byte> header, int offset, ReadOnlyMemory<byte> data)
    {
        var netFn = (NetFn)(header[1] >> 2);
        bool isResponse = ((byte)netFn & 1) != 0;
        ReadOnlyMemory<byte> identified = isResponse && !data.IsEmpty ? data[1..] : data;
        var id = CommandId.Of(netFn, header[5], identified.Span);
        if (IpmiMessagesCatalog.Messages.Find(id) is not { } command)
        {
            _parts.Add(DecodedPart.OfBytes($"Data of a command that is not known ({id})", offset, "Data", data.Span));
        }
        else
        {
            _parts.Add(isResponse ? DecodedPart.OfResponse(command, offset, data) : DecodedPart.OfRequest(command, offset, data));
        }
    }

    /// <summary>Padding to four bytes, its length, the next header, and the authentication code, whose length the session knows.</summary>
    private void AddTrailer(int start)
    {
        int padding = (RmcpLength - (start - RmcpLength + TrailerLength) % RmcpLength) % RmcpLength;
        int at = start + padding;
        if (padding > 0 && datagram.Length >= at)
        {
            _parts.Add(DecodedPart.OfBytes("Padding of the packet", start, "Padding", datagram.Span[start..at]));
        }

        if (!Add("Session trailer", at, TrailerLength, new LayoutEntry<SessionTrailer>())) return;
        if (this[at] != padding)
        {
            _parts[^1] = _parts[^1] with { Problem = $"byte 1: pad length is {this[at]}, expected {padding}" };
        }

        ReadOnlySpan<byte> code = datagram.Span[(at + TrailerLength)..];
        string? problem = code.IsEmpty ? "is missing: the packet is said to be authenticated" : null;
        _parts.Add(
            DecodedPart.OfBytes(
                "Authentication code", at + TrailerLength, "AuthCode", code, "cannot be checked without the session's keys", problem));
    }

    private bool HasPayload(int start, int told, string where, string what)
    {
        int there = datagram.Length - start;
        if (there >= told) return true;
        string problem = $"{where} of the session header: it says that the {what} has {told} bytes; {there} follow";
        _parts.Add(
            DecodedPart.OfBytes(what == "payload" ? "Payload" : "IPMI message", start, "Data", datagram.Span[start..], null, problem));
        return false;
    }

    /// <summary>Adds a header of fixed length, and says whether it fits.</summary>
    private bool Add(string title, int offset, int length, LayoutEntry entry)
    {
        ReadOnlyMemory<byte> rest = datagram[Math.Min(offset, datagram.Length)..];
        var part = DecodedPart.Of(title, offset, entry, rest[..Math.Min(length, rest.Length)]);
        _parts.Add(part);
        return part.Problem is null;
    }

    private void AddRest(string title, int offset, bool isProblem = true)
    {
        ReadOnlySpan<byte> rest = datagram.Span[offset..];
        if (rest.IsEmpty) return;
        string? problem = isProblem ? $"{rest.Length} {(rest.Length == 1 ? "byte" : "bytes")} too many" : null;
        _parts.Add(DecodedPart.OfBytes(title, offset, "Data", rest, null, problem));
    }
}
