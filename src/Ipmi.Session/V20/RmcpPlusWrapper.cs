using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>The packets of one RMCP+ session, for one of its ends (IPMI v2.0 §13.6, §13.28, §13.29).</summary>
public sealed class RmcpPlusWrapper : ISessionWrapper
{
    private const int SessionHeaderLength = 12;
    private const int OemExplicitHeaderLength = 18;
    private const int TrailerLength = 2;
    private const int MaxPadLength = 3;
    private const byte PadByte = 0xFF;

    private readonly uint _ownSessionId;
    private readonly uint _peerSessionId;
    private readonly bool _authenticated;
    private readonly bool _sendsCodes;
    private readonly bool _encrypted;
    private readonly IIntegrityCode _code;
    private readonly IPayloadEncryptor _encryptor;
    private readonly IPayloadDecryptor _decryptor;
    private readonly int _maxCipherTrailerLength;
    private readonly int _padded;
    private readonly bool _demandsPad;
    private SequenceCounter _sent = new(1);
    private SequenceWindow _received;
    private ClearPayloads _clear;

    private RmcpPlusWrapper(uint ownSessionId, uint peerSessionId, in RmcpPlusProtection protection, ReadOnlySpan<byte> password, uint ahead)
    {
        (_ownSessionId, _peerSessionId) = (ownSessionId, peerSessionId);
        CipherSuiteAlgorithms algorithms = protection.Algorithms;
        _authenticated = algorithms.Integrity.Id != IntegrityAlgorithm.None;
        _encrypted = algorithms.Confidentiality.Id != ConfidentialityAlgorithm.None;
        PacketVariant variant = protection.Variant ?? PacketVariant.Standard;
        _padded = variant.PadsWithoutTrailer ? 0 : TrailerLength;
        _demandsPad = variant.DemandsPad;
        _sendsCodes = _authenticated && !variant.LeavesCodesOut;
        using SessionKeys? others = variant.HasConstantsOfHashLength ? RakpKeys.DeriveAgain(algorithms.Authentication, protection.Keys) : null;
        SessionKeys keys = others ?? protection.Keys;
        _code = algorithms.Integrity.Create(variant.KeyOf(keys, password), password);
        _encryptor = algorithms.Confidentiality.CreateEncryptor(keys.K2, protection.Random);
        _decryptor = algorithms.Confidentiality.CreateDecryptor(keys.K2);
        _maxCipherTrailerLength = algorithms.Confidentiality.MaxTrailerLength;
        _received = new(before: 0, ahead);
    }

    /// <inheritdoc/>
    public int HeaderLength => SessionHeaderLength + _encryptor.HeaderLength;

    /// <inheritdoc/>
    public int MaxTrailerLength => _maxCipherTrailerLength + MaxPadLength + TrailerLength + _code.CodeLength;

    /// <inheritdoc/>
    public int MaxPayloadLength => ushort.MaxValue - 64;

    /// <inheritdoc/>
    public uint NextSequence
    {
        get => _sent.Upcoming;
        set => _sent = new(value);
    }

    /// <summary>The console's end of a session.</summary>
    public static RmcpPlusWrapper ForConsole(
        uint consoleSessionId, uint bmcSessionId, in RmcpPlusProtection protection, ReadOnlySpan<byte> password) =>
        new(consoleSessionId, bmcSessionId, protection, password, protection.IsAuthenticated ? SequenceWindow.Authenticated : SequenceWindow.Strict);

    /// <summary>The BMC's end of a session.</summary>
    public static RmcpPlusWrapper ForBmc(
        uint bmcSessionId, uint consoleSessionId, in RmcpPlusProtection protection, ReadOnlySpan<byte> password) =>
        new(bmcSessionId, consoleSessionId, protection, password, SequenceWindow.Strict);

    /// <summary>Whether the session protects what it carries.</summary>
    public bool IsEncrypted => _encrypted;

    /// <summary>Whether each packet proves who wrote it.</summary>
    public bool IsAuthenticated => _authenticated;

    /// <inheritdoc/>
    public int Wrap(PayloadType type, Span<byte> packet, int payloadLength)
    {
        int length = Encrypt(packet[SessionHeaderLength..], payloadLength);
        var header = new SessionHeader20
        {
            Encrypted = _encrypted,
            Authenticated = _sendsCodes,
            PayloadType = type,
            SessionId = _peerSessionId,
            SequenceNumber = _sent.Next(),
            PayloadLength = (ushort)length,
        };
        return Complete(packet, header.Encode(packet) + length);
    }

    /// <summary>Bytes to leave free before the next payload of a kind.</summary>
    public int HeaderLengthOf(PayloadKind kind) =>
        SessionHeaderLengthOf(kind.Type) + (_clear.Sends(kind.Type) ? 0 : _encryptor.HeaderLength);

    /// <summary>Makes the next packet of any payload, in place, after <see cref="HeaderLengthOf"/> free bytes.</summary>
    public int Wrap(PayloadKind kind, Span<byte> packet, int payloadLength)
    {
        bool isClear = _clear.Sends(kind.Type);
        int start = SessionHeaderLengthOf(kind.Type);
        int length = isClear ? payloadLength : Encrypt(packet[start..], payloadLength);
        if (kind.Type == PayloadType.OemExplicit)
        {
            new SessionHeader20OemExplicit
            {
                Encrypted = _encrypted && !isClear,
                Authenticated = _sendsCodes,
                PayloadType = kind.Type,
                OemIana = kind.OemIana,
                OemPayloadId = kind.OemPayloadId,
                SessionId = _peerSessionId,
                SequenceNumber = _sent.Next(),
                PayloadLength = (ushort)length,
            }.Encode(packet);
        }
        else
        {
            new SessionHeader20
            {
                Encrypted = _encrypted && !isClear,
                Authenticated = _sendsCodes,
                PayloadType = kind.Type,
                SessionId = _peerSessionId,
                SequenceNumber = _sent.Next(),
                PayloadLength = (ushort)length,
            }.Encode(packet);
        }

        return Complete(packet, start + length);
    }

    /// <summary>
    /// Lets payloads of a type go without encryption, still authenticated, as both ends agreed (IPMI v2.0 §24.3). Sessions that do not
    /// authenticate, and IPMI messages, stay as they are.
    /// </summary>
    public void SetClear(PayloadType type, bool receive, bool send)
    {
        if (type != PayloadType.Ipmi && _authenticated && _encrypted) _clear.Set(type, receive, send);
    }

    private static int SessionHeaderLengthOf(PayloadType type) =>
        type == PayloadType.OemExplicit ? OemExplicitHeaderLength : SessionHeaderLength;

    private int Encrypt(Span<byte> payload, int payloadLength)
    {
        int length = _encryptor.Encrypt(payload, payloadLength);

        // A stream cipher's vector travels with the first payload of a stream, and any packet may get lost: each is a stream of its own.
        _encryptor.Restart();
        return length;
    }

    /// <summary>Writes pad, trailer and code after a payload.</summary>
    private int Complete(Span<byte> packet, int end)
    {
        if (!_sendsCodes) return end;

        // What the code covers is a multiple of four bytes.
        int pad = -(end + _padded) & MaxPadLength;
        packet.Slice(end, pad).Fill(PadByte);
        end += pad;
        end += new SessionTrailer { PadLength = (byte)pad }.Encode(packet[end..]);
        _code.Compute(packet[..end], packet.Slice(end, _code.CodeLength));
        return end + _code.CodeLength;
    }

    /// <inheritdoc/>
    public UnwrapStatus Unwrap(Memory<byte> packet, out ReceivedPayload payload)
    {
        payload = default;
        if (!TryDecodeHeader(packet, out SessionHeader20 header, out PayloadKind kind, out int start))
        {
            return PacketRoute.IsRmcpPlus(packet.Span) ? UnwrapStatus.Malformed : UnwrapStatus.OtherSession;
        }

        if (header.SessionId != _ownSessionId) return UnwrapStatus.OtherSession;
        if (header.Authenticated != _authenticated) return UnwrapStatus.Unprotected;
        if (header.Encrypted != _encrypted && (header.Encrypted || !_clear.MayReceive(header.PayloadType))) return UnwrapStatus.Unprotected;
        int end = start + header.PayloadLength;
        if (end > packet.Length) return UnwrapStatus.Malformed;
        if (_authenticated && !TrailerFits(packet, end)) return UnwrapStatus.Malformed;
        if (header.SequenceNumber == 0 || !_received.IsNew(header.SequenceNumber)) return UnwrapStatus.OutOfWindow;
        if (_authenticated)
        {
            ReadOnlySpan<byte> bytes = packet.Span;
            int covered = bytes.Length - _code.CodeLength;
            if (!_code.Verify(bytes[..covered], bytes[covered..])) return UnwrapStatus.BadAuthCode;
        }

        _received.Accept(header.SequenceNumber);
        if (header.Encrypted != _encrypted)
        {
            payload = new(header.PayloadType, packet[start..end], _authenticated) { Kind = kind };
            return UnwrapStatus.Ok;
        }

        if (!_decryptor.TryDecrypt(packet.Span[start..end], out int offset, out int length)) return UnwrapStatus.Undecryptable;
        payload = new(header.PayloadType, packet.Slice(start + offset, length), _authenticated) { Kind = kind };
        return UnwrapStatus.Ok;
    }

    /// <summary>Clears the keys.</summary>
    public void Dispose()
    {
        _code.Dispose();
        _encryptor.Dispose();
        _decryptor.Dispose();
    }

    /// <summary>Reads either header; the place of its fields depends on the payload type.</summary>
    private static bool TryDecodeHeader(ReadOnlyMemory<byte> packet, out SessionHeader20 header, out PayloadKind kind, out int length)
    {
        kind = default;
        if (SessionHeader20.Decode(packet, out header, out length) != DecodeStatus.Ok) return false;
        if (header.PayloadType != PayloadType.OemExplicit) return true;
        if (SessionHeader20OemExplicit.Decode(packet, out var oem, out length) != DecodeStatus.Ok) return false;
        kind = PayloadKind.Oem(oem.OemIana, oem.OemPayloadId);
        header = header with { SessionId = oem.SessionId, SequenceNumber = oem.SequenceNumber, PayloadLength = oem.PayloadLength };
        return true;
    }

    /// <summary>Whether pad, trailer and code take exactly the bytes that follow the payload.</summary>
    private bool TrailerFits(ReadOnlyMemory<byte> packet, int end)
    {
        int pad = packet.Length - end - TrailerLength - _code.CodeLength;
        return pad >= 0
            && SessionTrailer.Decode(packet[(end + pad)..], out var trailer, out _) == DecodeStatus.Ok
            && trailer.PadLength == pad
            && (!_demandsPad || pad == (-(end + _padded) & MaxPadLength));
    }
}

/// <summary>How the packets of an RMCP+ session are protected.</summary>
/// <param name="Algorithms">The algorithms of the cipher suite.</param>
/// <param name="Keys">The keys of the session.</param>
/// <param name="Random">Where initialisation vectors come from.</param>
public readonly record struct RmcpPlusProtection(CipherSuiteAlgorithms Algorithms, SessionKeys Keys, IRandomSource Random)
{
    /// <summary>Whether each packet proves who wrote it.</summary>
    public bool IsAuthenticated => Algorithms.Integrity.Id != IntegrityAlgorithm.None;

    /// <summary>How packets are made of it, when not as the specification says.</summary>
    internal PacketVariant? Variant { get; init; }
}
