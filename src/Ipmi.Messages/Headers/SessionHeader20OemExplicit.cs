namespace Ipmi.Messages;

/// <summary>The session header of RMCP+ for a payload that an enterprise number names (IPMI v2.0 §13.6, table 13-8).</summary>
[WireStruct]
[Constant(1, 0x06)]
[Reserved(6)]
public readonly partial record struct SessionHeader20OemExplicit
{
    /// <summary>The payload is encrypted.</summary>
    [Bit(2, 7)] public bool Encrypted { get; init; }

    /// <summary>A trailer with an integrity code follows the payload.</summary>
    [Bit(2, 6)] public bool Authenticated { get; init; }

    /// <summary>Always <see cref="PayloadType.OemExplicit"/>.</summary>
    [Bits(2, 5, 0)] public PayloadType PayloadType { get; init; }

    /// <summary>IANA enterprise number of whoever defined the payload.</summary>
    [Field(3, 5)] public UInt24 OemIana { get; init; }

    /// <summary>The payload, as its owner numbers it.</summary>
    [Field(7, 8)] public ushort OemPayloadId { get; init; }

    /// <summary>The receiver's ID of the session; zero outside a session.</summary>
    [Field(9, 12)] public uint SessionId { get; init; }

    /// <summary>From 1, counted apart for authenticated and other packets; zero outside a session.</summary>
    [Field(13, 16)] public uint SequenceNumber { get; init; }

    /// <summary>Bytes of the payload, with its confidentiality header and trailer, without the packet's trailer.</summary>
    [Field(17, 18)] public ushort PayloadLength { get; init; }
}
