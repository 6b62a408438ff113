namespace Ipmi.Messages;

/// <summary>Delete SEL Entry: takes an entry out of the event log (IPMI v2.0 §31.8).</summary>
[IpmiRequest(NetFn.Storage, 0x46, Privilege = PrivilegeLevel.Operator, Section = "31.8", Repeatable = false)]
[Completion(0x80, "the log does not delete entries of this type")]
[Completion(0x81, "the event log is being erased")]
public readonly partial record struct DeleteSelEntryRequest : IIpmiRequest<DeleteSelEntryResponse>
{
    /// <summary>From Reserve SEL.</summary>
    [Field(1, 2)] public ushort ReservationId { get; init; }

    /// <summary>Which entry; 0000h is the first, FFFFh the last.</summary>
    [Field(3, 4)] public ushort RecordId { get; init; }
}

/// <inheritdoc cref="DeleteSelEntryRequest"/>
[IpmiResponse]
public readonly partial record struct DeleteSelEntryResponse
{
    /// <summary>The ID of the entry that was deleted.</summary>
    [Field(2, 3)] public ushort RecordId { get; init; }
}
