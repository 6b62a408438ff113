namespace Ipmi.Messages;

/// <summary>Get Device SDR: reads a record of a controller that keeps its own SDRs (IPMI v2.0 §35.3).</summary>
/// <remarks>By the table, only for the system interface and the IPMB.</remarks>
[IpmiRequest(NetFn.SensorEvent, 0x21, Privilege = PrivilegeLevel.NoAccess, Section = "35.3")]
[Completion(0x80, "the record has changed since its first part was read")]
public readonly partial record struct GetDeviceSdrRequest : IIpmiRequest<GetDeviceSdrResponse>
{
    /// <summary>From Reserve Device SDR Repository; 0 suffices for whole records.</summary>
    [Field(1, 2)] public ushort ReservationId { get; init; }

    /// <summary>Which record; 0000h is the first.</summary>
    [Field(3, 4)] public ushort RecordId { get; init; }

    /// <summary>Where to start in the record, its header included.</summary>
    [Field(5)] public byte Offset { get; init; }

    /// <summary>How many bytes; FFh for the whole record.</summary>
    [Field(6)] public byte Count { get; init; }
}

/// <inheritdoc cref="GetDeviceSdrRequest"/>
[IpmiResponse]
public readonly partial record struct GetDeviceSdrResponse
{
    /// <summary>The record after this one; FFFFh when there is none.</summary>
    [Field(2, 3)] public ushort NextRecordId { get; init; }

    /// <summary>Bytes of the record.</summary>
    [Tail(4)] public Octets Data { get; init; }
}
