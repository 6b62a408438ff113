using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>
/// Follows a recorded conversation between a console and a BMC, without I/O: learns its sessions from their handshakes, derives their keys
/// from the secrets, checks every code and decrypts every payload. Unlike the ends of a session it takes packets in any order and as often
/// as they were recorded.
/// </summary>
/// <param name="secrets">Password and K_G, as the BMC knows them. They must live as long as this.</param>
public sealed class CapturedConversation(IpmiCredentials secrets) : IDisposable
{
    // The latest session comes first: consoles use the same ID again and again.
    private readonly LinkedList<CapturedSession> _sessions = new();

    /// <summary>The faults and habits of the peers that had to be allowed for so far, such as a K_G cut to 16 bytes.</summary>
    public IEnumerable<string> Peculiarities => _sessions.SelectMany(session => session.Peculiarities).Distinct();

    /// <summary>Opens the next datagram. Never throws, whatever the bytes.</summary>
    /// <param name="datagram">A whole UDP payload.</param>
    /// <param name="fromConsole">Whether the console sent it.</param>
    public CapturedDatagram Read(ReadOnlySpan<byte> datagram, bool fromConsole)
    {
        Memory<byte> bytes = datagram.ToArray();
        if (RmcpHeader.Decode(bytes, out RmcpHeader header, out int length) != DecodeStatus.Ok) return Of(CapturedFormat.Malformed);
        if (header.IsAcknowledgement) return Of(CapturedFormat.Acknowledgement);
        Memory<byte> packet = bytes[length..];
        return header.Class switch
        {
            RmcpClass.Asf => Of(CapturedFormat.Asf),
            RmcpClass.Ipmi when PacketRoute.IsRmcpPlus(packet.Span) => ReadRmcpPlus(packet, fromConsole),
            RmcpClass.Ipmi => Captured15.Read(packet, secrets),
            _ => Of(CapturedFormat.Malformed),
        };
    }

    /// <summary>Clears the keys of the sessions.</summary>
    public void Dispose()
    {
        foreach (CapturedSession session in _sessions) session.Dispose();
        _sessions.Clear();
    }

    private CapturedDatagram ReadRmcpPlus(Memory<byte> packet, bool fromConsole)
    {
        if (SessionHeader20.Decode(packet, out SessionHeader20 header, out int start) != DecodeStatus.Ok
            || packet.Length < start + header.PayloadLength)
        {
            return Of(CapturedFormat.Malformed);
        }

        var whole = new CapturedDatagram(
            CapturedFormat.RmcpPlus, header.PayloadType, header.SessionId, header.SequenceNumber, null, CapturedCode.None);
        if (header.SessionId != 0) return ReadInSession(whole, header, packet, start, fromConsole);
        ReadOnlyMemory<byte> payload = packet.Slice(start, header.PayloadLength);
        return whole with { Payload = new Octets(payload), Code = Follow(header.PayloadType, payload) };
    }

    private CapturedDatagram ReadInSession(
        CapturedDatagram whole, in SessionHeader20 header, Memory<byte> packet, int start, bool fromConsole)
    {
        CapturedDatagram? first = null;

        // Consoles may have several sessions under one ID; the code tells which is meant.
        foreach (CapturedSession session in All(header.SessionId, fromConsole))
        {
            CapturedDatagram read = session.Read(whole, header, packet.ToArray(), start, fromConsole);
            if (read.Code != CapturedCode.Bad) return read;
            first ??= read;
        }

        return first ?? whole with
        {
            Payload = header.Encrypted ? default(Octets?) : new Octets(packet.Slice(start, header.PayloadLength)),
            Code = header.Authenticated ? CapturedCode.Unknown : CapturedCode.None,
        };
    }

    /// <summary>Learns from a message of the handshake, and checks its code.</summary>
    private CapturedCode Follow(PayloadType type, ReadOnlyMemory<byte> payload) => type switch
    {
        PayloadType.OpenSessionResponse => OnOpenSessionResponse(payload),
        PayloadType.RakpMessage1 => OnRakp1(payload),
        PayloadType.RakpMessage2 => OnRakp2(payload),
        PayloadType.RakpMessage3 => OnRakp3(payload),
        PayloadType.RakpMessage4 => OnRakp4(payload),
        _ => CapturedCode.None,
    };

    private CapturedCode OnOpenSessionResponse(ReadOnlyMemory<byte> payload)
    {
        if (OpenSessionResponse.Decode(payload, out var message, out _) == DecodeStatus.Ok
            && message is
            {
                Status: RmcpStatus.Ok,
                ConsoleSessionId: { } consoleId,
                BmcSessionId: { } bmcId,
                Authentication: { } authentication,
                Integrity: { } integrity,
                Confidentiality: { } confidentiality,
            }
            && CipherSuites.TryFind(
                (AuthenticationAlgorithm)authentication.Algorithm,
                (IntegrityAlgorithm)integrity.Algorithm,
                (ConfidentialityAlgorithm)confidentiality.Algorithm,
                out CipherSuite suite))
        {
            _sessions.AddFirst(new CapturedSession(consoleId, bmcId, suite, secrets));
        }

        return CapturedCode.None;
    }

    private CapturedCode OnRakp1(ReadOnlyMemory<byte> payload)
    {
        if (RakpMessage1.Decode(payload, out var message, out _) == DecodeStatus.Ok)
        {
            Find(message.BmcSessionId, fromConsole: true)?.OnRakp1(message.ToOwned());
        }

        return CapturedCode.None;
    }

    private CapturedCode OnRakp2(ReadOnlyMemory<byte> payload) =>
        RakpMessage2.Decode(payload, out var message, out _) != DecodeStatus.Ok || message.Status != RmcpStatus.Ok || message.AuthCode.IsEmpty
            ? CapturedCode.None
            : Find(message.ConsoleSessionId ?? 0, fromConsole: false)?.OnRakp2(message) ?? CapturedCode.Unknown;

    private CapturedCode OnRakp3(ReadOnlyMemory<byte> payload) =>
        RakpMessage3.Decode(payload, out var message, out _) != DecodeStatus.Ok || message.Status != RmcpStatus.Ok || message.AuthCode.IsEmpty
            ? CapturedCode.None
            : Find(message.BmcSessionId, fromConsole: true)?.OnRakp3(message) ?? CapturedCode.Unknown;

    private CapturedCode OnRakp4(ReadOnlyMemory<byte> payload) =>
        RakpMessage4.Decode(payload, out var message, out _) != DecodeStatus.Ok
            || message.Status != RmcpStatus.Ok
            || message.IntegrityCheckValue.IsEmpty
            ? CapturedCode.None
            : Find(message.ConsoleSessionId ?? 0, fromConsole: false)?.OnRakp4(message) ?? CapturedCode.Unknown;

    private CapturedSession? Find(uint sessionId, bool fromConsole) => All(sessionId, fromConsole).FirstOrDefault();

    private IEnumerable<CapturedSession> All(uint sessionId, bool fromConsole) =>
        _sessions.Where(session => (fromConsole ? session.BmcId : session.ConsoleId) == sessionId);

    private static CapturedDatagram Of(CapturedFormat format) => new(format, null, 0, 0, null, CapturedCode.None);
}
