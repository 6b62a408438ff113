namespace Ipmi.Messages;

/// <summary>Add SDR: appends a record to the repository (IPMI v2.0 §33.13).</summary>
[IpmiRequest(NetFn.Storage, 0x24, Privilege = PrivilegeLevel.Operator, Section = "33.13", Repeatable = false)]
public readonly partial record struct AddSdrRequest : IIpmiRequest<AddSdrResponse>
{
    /// <summary>The whole record; the BMC gives it another ID.</summary>
    [Tail(1)] public Octets Record { get; init; }
}

/// <inheritdoc cref="AddSdrRequest"/>
[IpmiResponse]
public readonly partial record struct AddSdrResponse
{
    /// <summary>The record's ID.</summary>
    [Field(2, 3)] public ushort RecordId { get; init; }
}
