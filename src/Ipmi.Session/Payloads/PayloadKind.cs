using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>A kind of payload beside IPMI messages that a session carries (IPMI v2.0 §13.27.3, table 13-16).</summary>
/// <param name="Type">Serial over LAN (01h), OEM explicit (02h), or one of the OEM handles 20h to 27h.</param>
/// <param name="OemIana">Whose payload it is, where the type is OEM explicit; 0 otherwise.</param>
/// <param name="OemPayloadId">The payload as its owner numbers it, where the type is OEM explicit; 0 otherwise.</param>
public readonly record struct PayloadKind(PayloadType Type, UInt24 OemIana = default, ushort OemPayloadId = 0)
{
    private const PayloadType FirstOemHandle = (PayloadType)0x20;
    private const PayloadType LastOemHandle = (PayloadType)0x27;

    /// <summary>Serial over LAN.</summary>
    public static PayloadKind Sol { get; } = new(PayloadType.Sol);

    /// <summary>Whether it is one that a stream of its own may have; IPMI messages and the messages of a handshake may not.</summary>
    public bool IsStream => Type is PayloadType.Sol or PayloadType.OemExplicit or >= FirstOemHandle and <= LastOemHandle;

    /// <summary>A payload that its owner's IANA enterprise number and its number there name.</summary>
    public static PayloadKind Oem(UInt24 iana, ushort payloadId) => new(PayloadType.OemExplicit, iana, payloadId);

    /// <summary>One of the OEM handles, 0 to 7.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="handle"/> is above 7.</exception>
    public static PayloadKind OemHandle(byte handle)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(handle, LastOemHandle - FirstOemHandle);
        return new(FirstOemHandle + handle);
    }
}

/// <summary>Takes a payload that was received. It is called for one packet at a time, and must not block.</summary>
/// <param name="payload">The payload, valid only during the call.</param>
public delegate void PayloadHandler(ReadOnlyMemory<byte> payload);
