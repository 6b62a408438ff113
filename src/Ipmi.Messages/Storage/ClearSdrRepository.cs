namespace Ipmi.Messages;

/// <summary>Clear SDR Repository: empties the repository, or says how far that has come (IPMI v2.0 §33.16).</summary>
[IpmiRequest(NetFn.Storage, 0x27, Privilege = PrivilegeLevel.Operator, Section = "33.16", Repeatable = false)]
[Constant(3, 0x43)]
[Constant(4, 0x4C)]
[Constant(5, 0x52)]
public readonly partial record struct ClearSdrRepositoryRequest : IIpmiRequest<ClearSdrRepositoryResponse>
{
    /// <summary>From the reservation; 0 where none is needed.</summary>
    [Field(1, 2)] public ushort ReservationId { get; init; }

    /// <summary>What to do.</summary>
    [Field(6)] public ClearSelOperation Operation { get; init; }
}

/// <inheritdoc cref="ClearSdrRepositoryRequest"/>
[IpmiResponse]
public readonly partial record struct ClearSdrRepositoryResponse
{
    /// <summary>How far it has come.</summary>
    [Bits(2, 3, 0)] public ErasureProgress Progress { get; init; }
}
