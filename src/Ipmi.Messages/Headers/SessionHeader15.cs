namespace Ipmi.Messages;

/// <summary>
/// The session header of IPMI v1.5 when packets are not authenticated (IPMI v2.0 §13.6, table 13-8). The message follows,
/// and after it perhaps one byte of padding.
/// </summary>
[WireStruct]
public readonly partial record struct SessionHeader15
{
    /// <summary><see cref="AuthenticationType.None"/>; any other type needs <see cref="SessionHeader15WithAuthCode"/>.</summary>
    [Bits(1, 3, 0)] public AuthenticationType AuthenticationType { get; init; }

    /// <summary>Zero outside a session.</summary>
    [Field(2, 5)] public uint SequenceNumber { get; init; }

    /// <summary>Zero outside a session.</summary>
    [Field(6, 9)] public uint SessionId { get; init; }

    /// <summary>Bytes of the IPMI message that follows, padding not counted.</summary>
    [Field(10)] public byte MessageLength { get; init; }
}
