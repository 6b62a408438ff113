namespace Ipmi.Messages;

/// <summary>Delete SDR: removes a sensor data record (IPMI v2.0 §33.15).</summary>
[IpmiRequest(NetFn.Storage, 0x26, Privilege = PrivilegeLevel.Operator, Section = "33.15", Repeatable = false)]
public readonly partial record struct DeleteSdrRequest : IIpmiRequest<DeleteSdrResponse>
{
    /// <summary>From the reservation; 0 where none is needed.</summary>
    [Field(1, 2)] public ushort ReservationId { get; init; }

    /// <summary>Which record.</summary>
    [Field(3, 4)] public ushort RecordId { get; init; }
}

/// <inheritdoc cref="DeleteSdrRequest"/>
[IpmiResponse]
public readonly partial record struct DeleteSdrResponse
{
    /// <summary>The record that is gone.</summary>
    [Field(2, 3)] public ushort RecordId { get; init; }
}
