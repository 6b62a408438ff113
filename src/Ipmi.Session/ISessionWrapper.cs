using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>
/// Puts payloads into packets and takes them out again: one for packets outside sessions, one for IPMI 1.5, one for RMCP+. It holds
/// sequence numbers, windows and keys, and knows no command, clock or socket. Not for two threads at once.
/// </summary>
public interface ISessionWrapper : IDisposable
{
    /// <summary>Bytes to leave free before the next payload. It may change with each packet, so ask before laying one out.</summary>
    int HeaderLength { get; }

    /// <summary>The most bytes that stand after the payload.</summary>
    int MaxTrailerLength { get; }

    /// <summary>The most bytes that a payload may have.</summary>
    int MaxPayloadLength { get; }

    /// <summary>
    /// The session sequence number of the next packet; nothing outside sessions. It is set back for a packet that shall take the place of one
    /// that may never have arrived: a receiver accepts numbers only close to the highest that it has seen.
    /// </summary>
    uint NextSequence { get; set; }

    /// <summary>Makes the next packet, in place.</summary>
    /// <param name="type">What the payload is.</param>
    /// <param name="packet"><see cref="HeaderLength"/> free bytes, the payload, and room for <see cref="MaxTrailerLength"/> more.</param>
    /// <param name="payloadLength">Bytes of the payload.</param>
    /// <returns>Bytes of the packet.</returns>
    int Wrap(PayloadType type, Span<byte> packet, int payloadLength);

    /// <summary>Checks a packet and opens it, in place. Never throws, whatever the bytes.</summary>
    /// <param name="packet">The packet from the session header on. Its contents are lost when it is refused.</param>
    /// <param name="payload">The payload, which aliases the packet.</param>
    UnwrapStatus Unwrap(Memory<byte> packet, out ReceivedPayload payload);
}

/// <summary>A payload that was received.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Data">Its bytes, which alias the packet.</param>
/// <param name="IsAuthentic">Whether a code of the session covers them: checksums need not.</param>
public readonly record struct ReceivedPayload(PayloadType Type, ReadOnlyMemory<byte> Data, bool IsAuthentic = false)
{
    /// <summary>What it is, with what an OEM explicit payload is named by.</summary>
    public PayloadKind Kind { get => field == default ? new(Type) : field; init; }
}

/// <summary>What came of opening a packet. All but <see cref="Ok"/> mean that it is dropped.</summary>
public enum UnwrapStatus
{
    /// <summary>The packet is authentic, new, and opened.</summary>
    Ok,

    /// <summary>The packet contradicts its own header.</summary>
    Malformed,

    /// <summary>The packet belongs to another session, or to none.</summary>
    OtherSession,

    /// <summary>The packet is not protected as the session demands.</summary>
    Unprotected,

    /// <summary>The packet was received before, or its sequence number is outside the window.</summary>
    OutOfWindow,

    /// <summary>The authentication code is wrong.</summary>
    BadAuthCode,

    /// <summary>The payload does not decrypt.</summary>
    Undecryptable,
}
