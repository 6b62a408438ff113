namespace Ipmi.Messages;

/// <summary>The session header of IPMI v1.5 when packets are authenticated (IPMI v2.0 §13.6, table 13-8).</summary>
[WireStruct]
public readonly partial record struct SessionHeader15WithAuthCode
{
    /// <summary>Any but <see cref="AuthenticationType.None"/>, whose packets have a <see cref="SessionHeader15"/>.</summary>
    [Bits(1, 3, 0)] public AuthenticationType AuthenticationType { get; init; }

    /// <summary>Rises by one with each packet of its direction; zero in Activate Session.</summary>
    [Field(2, 5)] public uint SequenceNumber { get; init; }

    /// <summary>The temporary ID in Activate Session, then the final one.</summary>
    [Field(6, 9)] public uint SessionId { get; init; }

    /// <summary>Proof of the password; the password itself with type 04h.</summary>
    [Field(10, 25), Secret] public Octets16 AuthCode { get; init; }

    /// <summary>Bytes of the IPMI message that follows, padding not counted.</summary>
    [Field(26)] public byte MessageLength { get; init; }
}
