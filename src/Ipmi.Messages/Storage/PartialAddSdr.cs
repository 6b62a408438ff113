namespace Ipmi.Messages;

/// <summary>Partial Add SDR: appends a record to the repository, in parts (IPMI v2.0 §33.14).</summary>
[IpmiRequest(NetFn.Storage, 0x25, Privilege = PrivilegeLevel.Operator, Section = "33.14", Repeatable = false)]
[Completion(0x80, "the record's length and the bytes written do not agree")]
public readonly partial record struct PartialAddSdrRequest : IIpmiRequest<PartialAddSdrResponse>
{
    /// <summary>From Reserve SDR Repository.</summary>
    [Field(1, 2)] public ushort ReservationId { get; init; }

    /// <summary>0000h with the first part, then what the BMC answered.</summary>
    [Field(3, 4)] public ushort RecordId { get; init; }

    /// <summary>Where the part starts in the record.</summary>
    [Field(5)] public byte Offset { get; init; }

    /// <summary>1 with the last part, 0 before.</summary>
    [Bits(6, 3, 0)] public byte IsLast { get; init; }

    /// <summary>The part.</summary>
    [Tail(7)] public Octets Data { get; init; }
}

/// <inheritdoc cref="PartialAddSdrRequest"/>
[IpmiResponse]
public readonly partial record struct PartialAddSdrResponse
{
    /// <summary>The record's ID.</summary>
    [Field(2, 3)] public ushort RecordId { get; init; }
}
