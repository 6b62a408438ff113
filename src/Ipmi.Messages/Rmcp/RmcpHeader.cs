namespace Ipmi.Messages;

/// <summary>The first four bytes of every datagram on the RMCP ports 623 and 664 (IPMI v2.0 §13.1.3, ASF 2.0 §3.2.2).</summary>
[WireStruct]
[Reserved(2)]
public readonly partial record struct RmcpHeader
{
    /// <summary>The only version there is: RMCP 1.0.</summary>
    public const byte Version1 = 0x06;

    /// <summary>The sequence number that asks for no acknowledgement; every IPMI message has it.</summary>
    public const byte NoAcknowledgement = 0xFF;

    /// <summary>06h is RMCP 1.0.</summary>
    [Field(1)] public byte Version { get; init; }

    /// <summary>0 to 254 asks for an acknowledgement; 255 does not (<see cref="NoAcknowledgement"/>).</summary>
    [Field(3)] public byte Sequence { get; init; }

    /// <summary>Whether this acknowledges a message, rather than being one.</summary>
    [Bit(4, 7)] public bool IsAcknowledgement { get; init; }

    /// <summary>What follows the header.</summary>
    [Bits(4, 4, 0)] public RmcpClass Class { get; init; }
}

/// <summary>What an RMCP message is about (IPMI v2.0 Table 13-8).</summary>
public enum RmcpClass : byte
{
    /// <summary>Alert Standard Format: Presence Ping and Pong.</summary>
    Asf = 0x06,

    /// <summary>An IPMI session header and what it wraps.</summary>
    Ipmi = 0x07,

    /// <summary>Defined by a manufacturer.</summary>
    Oem = 0x08,
}
