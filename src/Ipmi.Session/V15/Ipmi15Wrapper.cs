using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>The packets of one IPMI 1.5 session, for one of its ends (IPMI v2.0 §13.6, §22.17.1).</summary>
public sealed class Ipmi15Wrapper : ISessionWrapper
{
    private const int HeaderLengthWithoutCode = 10;
    private const int HeaderLengthWithCode = 26;

    private readonly uint _sessionId;
    private readonly AuthenticationType _type;
    private readonly IAuthCode _sendCode;
    private readonly IAuthCode _receiveCode;
    private readonly bool _isActivation;
    private SequenceCounter _sent;
    private SequenceWindow _received;

    private Ipmi15Wrapper(
        uint sessionId, AuthenticationType type, ReadOnlySpan<byte> password, bool isActivation, uint firstSent, SequenceWindow received)
    {
        if (!AuthCode.TryCreate(type, password, out IAuthCode? send) || !AuthCode.TryCreate(type, password, out IAuthCode? receive))
        {
            throw new ArgumentOutOfRangeException(nameof(type), type, "Not an authentication type of IPMI 1.5.");
        }

        (_sessionId, _type, _sendCode, _receiveCode, _isActivation) = (sessionId, type, send, receive, isActivation);
        _sent = new(firstSent);
        _received = received;
    }

    /// <inheritdoc/>
    public int HeaderLength => _type == AuthenticationType.None ? HeaderLengthWithoutCode : HeaderLengthWithCode;

    /// <inheritdoc/>
    public int MaxTrailerLength => 0;

    /// <inheritdoc/>
    public int MaxPayloadLength => byte.MaxValue;

    /// <inheritdoc/>
    public uint NextSequence
    {
        get => _sent.Upcoming;
        set => _sent = new(value);
    }

    /// <summary>The console's packets of Activate Session: the temporary session ID, and no sequence numbers yet.</summary>
    /// <exception cref="ArgumentException">The password is longer than 16 bytes.</exception>
    public static Ipmi15Wrapper ForActivation(uint temporarySessionId, AuthenticationType type, ReadOnlySpan<byte> password) =>
        new(temporarySessionId, type, password, isActivation: true, firstSent: 0, default);

    /// <summary>The console's end of an active session.</summary>
    /// <param name="sessionId">The ID that Activate Session gave.</param>
    /// <param name="type">The type that Activate Session gave.</param>
    /// <param name="password">Up to 16 bytes.</param>
    /// <param name="initialInbound">The first number that the console sends.</param>
    /// <param name="initialOutbound">The first number that the BMC sends.</param>
    public static Ipmi15Wrapper ForConsole(
        uint sessionId, AuthenticationType type, ReadOnlySpan<byte> password, uint initialInbound, uint initialOutbound) =>
        new(sessionId, type, password, isActivation: false, initialInbound, new(unchecked(initialOutbound - 1), AheadFor(type)));

    /// <summary>The BMC's end of an active session. The numbers are those of <see cref="ForConsole"/>.</summary>
    public static Ipmi15Wrapper ForBmc(
        uint sessionId, AuthenticationType type, ReadOnlySpan<byte> password, uint initialInbound, uint initialOutbound) =>
        new(sessionId, type, password, isActivation: false, initialOutbound, new(unchecked(initialInbound - 1), SequenceWindow.Strict));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The payload is no IPMI message; IPMI 1.5 carries nothing else.</exception>
    public int Wrap(PayloadType type, Span<byte> packet, int payloadLength)
    {
        if (type != PayloadType.Ipmi) throw new ArgumentException($"IPMI 1.5 packets carry no payload of type {type}.", nameof(type));
        uint sequence = _isActivation ? 0 : _sent.Next();
        if (_type == AuthenticationType.None)
        {
            var header = new SessionHeader15
            {
                SequenceNumber = sequence,
                SessionId = _sessionId,
                MessageLength = (byte)payloadLength,
            };
            return header.Encode(packet) + payloadLength;
        }

        Span<byte> code = stackalloc byte[Octets16.Size];
        _sendCode.Compute(_sessionId, sequence, packet.Slice(HeaderLengthWithCode, payloadLength), code);
        var authenticated = new SessionHeader15WithAuthCode
        {
            AuthenticationType = _type,
            SequenceNumber = sequence,
            SessionId = _sessionId,
            AuthCode = Octets16.Read(code),
            MessageLength = (byte)payloadLength,
        };
        return authenticated.Encode(packet) + payloadLength;
    }

    /// <inheritdoc/>
    public UnwrapStatus Unwrap(Memory<byte> packet, out ReceivedPayload payload)
    {
        payload = default;
        if (!TryReadHeader(packet, out Header header)) return UnwrapStatus.Malformed;
        if (header.SessionId != _sessionId) return UnwrapStatus.OtherSession;
        if (header.Type != _type) return UnwrapStatus.Unprotected;

        // One byte more than the length says is the legacy pad.
        if (packet.Length < header.Length + header.MessageLength) return UnwrapStatus.Malformed;
        if (!_isActivation && !_received.IsNew(header.Sequence)) return UnwrapStatus.OutOfWindow;
        ReadOnlyMemory<byte> message = packet.Slice(header.Length, header.MessageLength);
        if (_type != AuthenticationType.None)
        {
            Span<byte> code = stackalloc byte[Octets16.Size];
            header.AuthCode.Write(code);
            if (!_receiveCode.Verify(header.SessionId, header.Sequence, message.Span, code)) return UnwrapStatus.BadAuthCode;
        }

        if (!_isActivation) _received.Accept(header.Sequence);
        payload = new(PayloadType.Ipmi, message);
        return UnwrapStatus.Ok;
    }

    /// <summary>Clears the password.</summary>
    public void Dispose()
    {
        _sendCode.Dispose();
        _receiveCode.Dispose();
    }

    private static uint AheadFor(AuthenticationType type) =>
        type == AuthenticationType.None ? SequenceWindow.Strict : SequenceWindow.Authenticated;

    private static bool TryReadHeader(ReadOnlyMemory<byte> packet, out Header header)
    {
        header = default;
        if (packet.IsEmpty) return false;
        if ((packet.Span[0] & 0x0F) == (byte)AuthenticationType.None)
        {
            if (SessionHeader15.Decode(packet, out var plain, out int length) != DecodeStatus.Ok) return false;
            header = new(plain.AuthenticationType, plain.SequenceNumber, plain.SessionId, default, plain.MessageLength, length);
        }
        else
        {
            if (SessionHeader15WithAuthCode.Decode(packet, out var coded, out int length) != DecodeStatus.Ok) return false;
            header = new(coded.AuthenticationType, coded.SequenceNumber, coded.SessionId, coded.AuthCode, coded.MessageLength, length);
        }

        return true;
    }

    private readonly record struct Header(
        AuthenticationType Type, uint Sequence, uint SessionId, Octets16 AuthCode, byte MessageLength, int Length);
}
