namespace Ipmi.Messages;

/// <summary>
/// The session header of RMCP+ (IPMI v2.0 §13.6, table 13-8). The payload follows, then a trailer if it is authenticated.
/// </summary>
[WireStruct]
[Constant(1, 0x06)]
public readonly partial record struct SessionHeader20
{
    /// <summary>The payload is encrypted.</summary>
    [Bit(2, 7)] public bool Encrypted { get; init; }

    /// <summary>A trailer with an integrity code follows the payload.</summary>
    [Bit(2, 6)] public bool Authenticated { get; init; }

    /// <summary>
    /// Any but <see cref="PayloadType.OemExplicit"/>, whose packets have a <see cref="SessionHeader20OemExplicit"/>.
    /// </summary>
    [Bits(2, 5, 0)] public PayloadType PayloadType { get; init; }

    /// <summary>The receiver's ID of the session; zero outside a session.</summary>
    [Field(3, 6)] public uint SessionId { get; init; }

    /// <summary>From 1, counted apart for authenticated and other packets; zero outside a session.</summary>
    [Field(7, 10)] public uint SequenceNumber { get; init; }

    /// <summary>Bytes of the payload, with its confidentiality header and trailer, without the packet's trailer.</summary>
    [Field(11, 12)] public ushort PayloadLength { get; init; }
}
