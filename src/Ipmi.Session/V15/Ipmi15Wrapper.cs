using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>The packets of one IPMI 1.5 session, for one of its ends (IPMI v2.0 §13.6, §22.17.1).</summary>
public sealed class Ipmi15Wrapper : ISessionWrapper
{
    private const int HeaderLengthWithoutCode = 10;
    private const int HeaderLengthWithCode = 26;

    // RMCP header included: the lengths that some network controllers drop (IPMI v2.0 §13.6).
    private static readonly byte[] LengthsToPad = [56, 84, 112, 128, 156];

    private readonly uint _sessionId;
    private readonly AuthenticationType _type;
    private readonly IAuthCode _sendCode;
    private readonly IAuthCode _receiveCode;
    private readonly Role _role;
    private readonly Ipmi15Variant _variant;
    private SequenceCounter _sent;
    private SequenceWindow _received;

    private Ipmi15Wrapper(
        uint sessionId,
        AuthenticationType type,
        ReadOnlySpan<byte> password,
        Role role,
        Ipmi15Variant variant,
        uint firstSent,
        SequenceWindow received)
    {
        AuthenticationType receivedType = type == AuthenticationType.None ? variant.UnexpectedType : type;
        (_sessionId, _type, _role, _variant) = (sessionId, type, role, variant);
        _sendCode = CodeOf(variant.SendsType ?? type, password, variant);
        _receiveCode = CodeOf(receivedType, password, variant);
        _sent = new(firstSent);
        _received = received;
    }

    private enum Role
    {
        ConsoleActivation,
        BmcActivation,
        Console,
        Bmc,
    }

    private bool IsActivation => _role is Role.ConsoleActivation or Role.BmcActivation;

    private bool IsBmc => _role is Role.Bmc or Role.BmcActivation;

    /// <inheritdoc/>
    public int HeaderLength => _sendCode.Type == AuthenticationType.None ? HeaderLengthWithoutCode : HeaderLengthWithCode;

    /// <inheritdoc/>
    public int MaxTrailerLength => 1;

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
        ForActivation(temporarySessionId, type, password, Ipmi15Variant.Standard);

    /// <summary>The console's end of an active session.</summary>
    /// <param name="sessionId">The ID that Activate Session gave.</param>
    /// <param name="type">The type that Activate Session gave.</param>
    /// <param name="password">Up to 16 bytes.</param>
    /// <param name="initialInbound">The first number that the console sends.</param>
    /// <param name="initialOutbound">The first number that the BMC sends.</param>
    public static Ipmi15Wrapper ForConsole(
        uint sessionId, AuthenticationType type, ReadOnlySpan<byte> password, uint initialInbound, uint initialOutbound) =>
        ForConsole(sessionId, type, password, initialInbound, initialOutbound, Ipmi15Variant.Standard);

    /// <summary>The BMC's end of an active session. The numbers are those of <see cref="ForConsole(uint, AuthenticationType, ReadOnlySpan{byte}, uint, uint)"/>.</summary>
    public static Ipmi15Wrapper ForBmc(
        uint sessionId, AuthenticationType type, ReadOnlySpan<byte> password, uint initialInbound, uint initialOutbound) =>
        ForBmc(sessionId, type, password, initialInbound, initialOutbound, Ipmi15Variant.Standard);

    internal static Ipmi15Wrapper ForActivation(uint temporarySessionId, AuthenticationType type, ReadOnlySpan<byte> password, Ipmi15Variant variant) =>
        new(temporarySessionId, type, password, Role.ConsoleActivation, variant, firstSent: 0, default);

    /// <summary>The BMC's end of Activate Session: every packet has to prove the password.</summary>
    internal static Ipmi15Wrapper ForBmcActivation(
        uint temporarySessionId, AuthenticationType type, ReadOnlySpan<byte> password, VendorCode? vendor) =>
        new(temporarySessionId, type, password, Role.BmcActivation, Ipmi15Variant.Standard with { Vendor = vendor }, firstSent: 0, default);

    internal static Ipmi15Wrapper ForConsole(
        uint sessionId, AuthenticationType type, ReadOnlySpan<byte> password, uint initialInbound, uint initialOutbound, Ipmi15Variant variant) =>
        new(
            sessionId,
            type,
            password,
            Role.Console,
            variant,
            variant.Order(initialInbound),
            new(unchecked(variant.Order(initialOutbound) - 1), AheadFor(type)));

    internal static Ipmi15Wrapper ForBmc(
        uint sessionId, AuthenticationType type, ReadOnlySpan<byte> password, uint initialInbound, uint initialOutbound, Ipmi15Variant variant) =>
        new(
            sessionId,
            type,
            password,
            Role.Bmc,
            variant,
            unchecked(variant.Order(initialOutbound) + variant.SequenceOffset),
            new(unchecked(variant.Order(initialInbound) - 1), SequenceWindow.Strict));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The payload is no IPMI message; IPMI 1.5 carries nothing else.</exception>
    public int Wrap(PayloadType type, Span<byte> packet, int payloadLength)
    {
        if (type != PayloadType.Ipmi) throw new ArgumentException($"IPMI 1.5 packets carry no payload of type {type}.", nameof(type));
        uint sequence = IsActivation ? 0 : _variant.Order(_sent.Next());
        uint sessionId = _variant.SendsIdZero ? 0 : _sessionId;
        int length;
        if (_sendCode.Type == AuthenticationType.None)
        {
            length = new SessionHeader15 { SequenceNumber = sequence, SessionId = sessionId, MessageLength = (byte)payloadLength }.Encode(packet);
        }
        else
        {
            Span<byte> code = stackalloc byte[Octets16.Size];
            _sendCode.Compute(sessionId, sequence, packet.Slice(HeaderLengthWithCode, payloadLength), code);
            if (_variant.SpoilsCodes) code[0] ^= 0xFF;
            length = new SessionHeader15WithAuthCode
            {
                AuthenticationType = _sendCode.Type,
                SequenceNumber = sequence,
                SessionId = sessionId,
                AuthCode = Octets16.Read(code),
                MessageLength = (byte)payloadLength,
            }.Encode(packet);
        }

        length += payloadLength;

        // Consoles pad and BMCs do not: ipmitool takes a BMC's pad for data.
        int whole = length + RmcpEndpoint.HeaderLength;
        if (IsBmc || whole > byte.MaxValue || !LengthsToPad.Contains((byte)whole)) return length;
        packet[length] = 0;
        return length + 1;
    }

    /// <inheritdoc/>
    public UnwrapStatus Unwrap(Memory<byte> packet, out ReceivedPayload payload)
    {
        payload = default;
        if (!TryReadHeader(packet, out Header header)) return UnwrapStatus.Malformed;

        // Some BMCs answer with session ID 0; the code says whether it is the BMC.
        bool isIdZero = header.SessionId == 0 && !IsBmc;
        if (header.SessionId != _sessionId && !isIdZero) return UnwrapStatus.OtherSession;

        // There are no numbers yet while a session is being opened (IPMI v2.0 §22.17.1).
        if (_role == Role.BmcActivation && header.Sequence != 0) return UnwrapStatus.OutOfWindow;

        // One byte more than the length says is the legacy pad.
        if (packet.Length < header.Length + header.MessageLength) return UnwrapStatus.Malformed;
        ReadOnlyMemory<byte> message = packet.Slice(header.Length, header.MessageLength);
        bool isPlain = _variant.TakesPlain && header.Type == AuthenticationType.None;
        if (header.Type != _type && header.Type != _receiveCode.Type && !isPlain)
        {
            if (_role != Role.ConsoleActivation || header.Type != AuthenticationType.None || !IsRefusal(message.Span)) return UnwrapStatus.Unprotected;
            payload = new(PayloadType.Ipmi, message);
            return UnwrapStatus.Ok;
        }

        uint sequence = _variant.Order(header.Sequence);
        if (!IsActivation && (sequence == 0 || !_received.IsNew(sequence))) return UnwrapStatus.OutOfWindow;
        bool isCoded = header.Type != AuthenticationType.None;
        if (isCoded && !_variant.SkipsCodes && !IsAuthentic(header, message.Span)) return UnwrapStatus.BadAuthCode;
        if (!IsActivation) _received.Accept(sequence);
        payload = new(PayloadType.Ipmi, message, CoversMessage(header.Type) && !_variant.SkipsCodes);
        return UnwrapStatus.Ok;
    }

    /// <summary>Clears the password.</summary>
    public void Dispose()
    {
        _sendCode.Dispose();
        _receiveCode.Dispose();
    }

    private static IAuthCode CodeOf(AuthenticationType type, ReadOnlySpan<byte> password, Ipmi15Variant variant) =>
        type == AuthenticationType.Oem && variant.Vendor is { } vendor ? vendor.Create(password)
        : AuthCode.TryCreate(type, password, out IAuthCode? code) ? code
        : throw new ArgumentOutOfRangeException(nameof(type), type, "Not an authentication type of IPMI 1.5.");

    /// <summary>Whether a right code shows that nobody has changed the message: the other types have the same code in every packet.</summary>
    private static bool CoversMessage(AuthenticationType type) => type is AuthenticationType.Md2 or AuthenticationType.Md5;

    private bool IsAuthentic(in Header header, ReadOnlySpan<byte> message)
    {
        Span<byte> code = stackalloc byte[Octets16.Size];
        header.AuthCode.Write(code);
        return _receiveCode.Verify(header.SessionId, header.Sequence, message, code)
            || (header.SessionId != _sessionId && _receiveCode.Verify(_sessionId, header.Sequence, message, code));
    }

    /// <summary>A refusal of Activate Session is nothing but a completion code. A BMC that does not like the password cannot sign it.</summary>
    private static bool IsRefusal(ReadOnlySpan<byte> message) =>
        message.Length == LanMessage.Overhead + 1 && message[LanMessage.HeaderLength] != (byte)CompletionCode.Ok;

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
