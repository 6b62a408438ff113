namespace Ipmi.Messages;

/// <summary>Add SEL Entry: appends an entry to the event log (IPMI v2.0 §31.6).</summary>
[IpmiRequest(NetFn.Storage, 0x44, Privilege = PrivilegeLevel.Operator, Section = "31.6", Repeatable = false)]
[Completion(0x80, "the log does not take entries of this type")]
[Completion(0x81, "the event log is being erased")]
public readonly partial record struct AddSelEntryRequest : IIpmiRequest<AddSelEntryResponse>
{
    /// <summary>The entry; the BMC gives it another ID, and its time where the type has one.</summary>
    [Field(1, 16)] public Octets16 Record { get; init; }
}

/// <inheritdoc cref="AddSelEntryRequest"/>
[IpmiResponse]
public readonly partial record struct AddSelEntryResponse
{
    /// <summary>The entry's ID.</summary>
    [Field(2, 3)] public ushort RecordId { get; init; }
}
