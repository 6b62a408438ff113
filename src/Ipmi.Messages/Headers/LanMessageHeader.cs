namespace Ipmi.Messages;

/// <summary>
/// The first six bytes of an IPMI message on a LAN, both ways (IPMI v2.0 §13.8). In a request the responder is <c>To</c>
/// and the requester <c>From</c>; in a response it is the other way about, so the requester comes first. Data and a
/// second checksum follow.
/// </summary>
[WireStruct]
[Checksum(3, 1, 2)]
public readonly partial record struct LanMessageHeader
{
    /// <summary>Who shall read it: rsAddr of a request, rqAddr of a response.</summary>
    [Field(1)] public MessageAddress To { get; init; }

    /// <summary>Even in a request, odd in a response.</summary>
    [Bits(2, 7, 2)] public NetFn NetFn { get; init; }

    /// <summary>The reader's logical unit: rsLUN of a request, rqLUN of a response.</summary>
    [Bits(2, 1, 0)] public Lun ToLun { get; init; }

    /// <summary>Who sent it: rqAddr of a request, rsAddr of a response.</summary>
    [Field(4)] public MessageAddress From { get; init; }

    /// <summary>rqSeq, 0 to 63: chosen by the requester and copied into the response.</summary>
    [Bits(5, 7, 2)] public byte Sequence { get; init; }

    /// <summary>The sender's logical unit: rqLUN of a request, rsLUN of a response.</summary>
    [Bits(5, 1, 0)] public Lun FromLun { get; init; }

    /// <summary>The command code, the same both ways.</summary>
    [Field(6)] public byte Command { get; init; }
}
