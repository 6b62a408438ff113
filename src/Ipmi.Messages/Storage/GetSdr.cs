namespace Ipmi.Messages;

/// <summary>Get SDR: reads a record of the repository, whole or in parts (IPMI v2.0 §33.12).</summary>
[IpmiRequest(NetFn.Storage, 0x23, Privilege = PrivilegeLevel.User, Section = "33.12")]
[Completion(0xC5, "the reservation was cancelled: reserve again and start the record over")]
[Completion(0xCA, "more bytes were asked for than one response can carry")]
public readonly partial record struct GetSdrRequest : IIpmiRequest<GetSdrResponse>
{
    /// <summary>From Reserve SDR Repository; 0 suffices unless the offset is greater.</summary>
    [Field(1, 2)] public ushort ReservationId { get; init; }

    /// <summary>Which record; 0000h is the first, FFFFh the last.</summary>
    [Field(3, 4)] public ushort RecordId { get; init; }

    /// <summary>Where to start in the record, its header included.</summary>
    [Field(5)] public byte Offset { get; init; }

    /// <summary>How many bytes; FFh for the whole record, which some BMCs refuse.</summary>
    [Field(6)] public byte Count { get; init; }
}

/// <inheritdoc cref="GetSdrRequest"/>
[IpmiResponse]
public readonly partial record struct GetSdrResponse
{
    /// <summary>The record after this one; FFFFh when there is none.</summary>
    [Field(2, 3)] public ushort NextRecordId { get; init; }

    /// <summary>Bytes of the record.</summary>
    [Tail(4)] public Octets Data { get; init; }
}
