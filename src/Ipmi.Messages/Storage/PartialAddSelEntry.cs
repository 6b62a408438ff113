namespace Ipmi.Messages;

/// <summary>Partial Add SEL Entry: appends an entry to the event log piece by piece (IPMI v2.0 §31.7).</summary>
[IpmiRequest(NetFn.Storage, 0x45, Privilege = PrivilegeLevel.Operator, Section = "31.7", Repeatable = false)]
[Completion(0x80, "the pieces do not add up to a record")]
[Completion(0x81, "the event log is being erased")]
public readonly partial record struct PartialAddSelEntryRequest : IIpmiRequest<PartialAddSelEntryResponse>
{
    /// <summary>From the reservation; 0 where none is needed.</summary>
    [Field(1, 2)] public ushort ReservationId { get; init; }

    /// <summary>The entry, as the answer to the first piece named it; 0000h in the first.</summary>
    [Field(3, 4)] public ushort RecordId { get; init; }

    /// <summary>Where the piece starts in the entry.</summary>
    [Field(5)] public byte Offset { get; init; }

    /// <summary>1 for the last piece.</summary>
    [Bits(6, 3, 0)] public byte IsLast { get; init; }

    /// <summary>The piece.</summary>
    [Tail(7, MaxLength = 16)] public Octets Data { get; init; }
}

/// <inheritdoc cref="PartialAddSelEntryRequest"/>
[IpmiResponse]
public readonly partial record struct PartialAddSelEntryResponse
{
    /// <summary>The entry's ID.</summary>
    [Field(2, 3)] public ushort RecordId { get; init; }
}
