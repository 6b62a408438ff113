namespace Ipmi.Messages;

/// <summary>Get SEL Entry: reads an entry of the event log (IPMI v2.0 §31.5).</summary>
[IpmiRequest(NetFn.Storage, 0x43, Privilege = PrivilegeLevel.User, Section = "31.5")]
[Completion(0x81, "the event log is being erased")]
public readonly partial record struct GetSelEntryRequest : IIpmiRequest<GetSelEntryResponse>
{
    /// <summary>From Reserve SEL; 0 suffices unless the offset is greater.</summary>
    [Field(1, 2)] public ushort ReservationId { get; init; }

    /// <summary>Which entry; 0000h is the first, FFFFh the last.</summary>
    [Field(3, 4)] public ushort RecordId { get; init; }

    /// <summary>Where to start in the entry.</summary>
    [Field(5)] public byte Offset { get; init; }

    /// <summary>How many bytes; FFh for the whole entry.</summary>
    [Field(6)] public byte Count { get; init; }
}

/// <inheritdoc cref="GetSelEntryRequest"/>
[IpmiResponse]
public readonly partial record struct GetSelEntryResponse
{
    /// <summary>The entry after this one; FFFFh when there is none.</summary>
    [Field(2, 3)] public ushort NextRecordId { get; init; }

    /// <summary>Bytes of the entry; a whole one has 16.</summary>
    [Tail(4, MaxLength = 16)] public Octets Record { get; init; }
}
