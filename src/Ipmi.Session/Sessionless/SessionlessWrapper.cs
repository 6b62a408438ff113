using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>
/// Packets outside sessions: IPMI messages in the header of IPMI 1.5 or of RMCP+, the messages that open an RMCP+ session always in
/// the latter. Answers are taken in either, since BMCs do not agree (IPMI v2.0 §13.6).
/// </summary>
/// <param name="inRmcpPlus">Whether IPMI messages are sent in the header of RMCP+.</param>
public sealed class SessionlessWrapper(bool inRmcpPlus) : ISessionWrapper
{
    private const int Header15Length = 10;
    private const int Header20Length = 12;

    /// <inheritdoc/>
    public int HeaderLength => inRmcpPlus ? Header20Length : Header15Length;

    /// <inheritdoc/>
    public int MaxTrailerLength => 0;

    /// <inheritdoc/>
    public int MaxPayloadLength => byte.MaxValue;

    /// <inheritdoc/>
    public uint NextSequence
    {
        get => 0;
        set { }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The payload is none of an IPMI 1.5 packet, which carries IPMI messages only.</exception>
    public int Wrap(PayloadType type, Span<byte> packet, int payloadLength)
    {
        if (inRmcpPlus)
        {
            var header = new SessionHeader20 { PayloadType = type, PayloadLength = (ushort)payloadLength };
            return header.Encode(packet) + payloadLength;
        }

        if (type != PayloadType.Ipmi) throw new ArgumentException($"IPMI 1.5 packets carry no payload of type {type}.", nameof(type));
        return new SessionHeader15 { MessageLength = (byte)payloadLength }.Encode(packet) + payloadLength;
    }

    /// <inheritdoc/>
    public UnwrapStatus Unwrap(Memory<byte> packet, out ReceivedPayload payload) => Open(packet, out payload, out _);

    /// <summary>Opens a packet outside sessions, and says which header it had.</summary>
    public static UnwrapStatus Open(ReadOnlyMemory<byte> packet, out ReceivedPayload payload, out bool wasRmcpPlus)
    {
        payload = default;
        wasRmcpPlus = PacketRoute.IsRmcpPlus(packet.Span);
        return wasRmcpPlus ? Open20(packet, out payload) : Open15(packet, out payload);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static UnwrapStatus Open15(ReadOnlyMemory<byte> packet, out ReceivedPayload payload)
    {
        payload = default;
        if (SessionHeader15.Decode(packet, out var header, out int length) != DecodeStatus.Ok) return UnwrapStatus.Malformed;
        if (header.AuthenticationType != AuthenticationType.None || header.SessionId != 0) return UnwrapStatus.OtherSession;
        if (packet.Length < length + header.MessageLength) return UnwrapStatus.Malformed;
        payload = new(PayloadType.Ipmi, packet.Slice(length, header.MessageLength));
        return UnwrapStatus.Ok;
    }

    private static UnwrapStatus Open20(ReadOnlyMemory<byte> packet, out ReceivedPayload payload)
    {
        payload = default;
        if (SessionHeader20.Decode(packet, out var header, out int length) != DecodeStatus.Ok) return UnwrapStatus.Malformed;
        if (header.Encrypted || header.Authenticated || header.SessionId != 0) return UnwrapStatus.OtherSession;
        if (packet.Length < length + header.PayloadLength) return UnwrapStatus.Malformed;
        payload = new(header.PayloadType, packet.Slice(length, header.PayloadLength));
        return UnwrapStatus.Ok;
    }
}
