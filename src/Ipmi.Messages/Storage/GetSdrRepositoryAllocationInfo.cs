namespace Ipmi.Messages;

/// <summary>Get SDR Repository Allocation Info: how the repository's space is divided (IPMI v2.0 §33.10).</summary>
[IpmiRequest(NetFn.Storage, 0x21, Privilege = PrivilegeLevel.User, Section = "33.10")]
public readonly partial record struct GetSdrRepositoryAllocationInfoRequest : IIpmiRequest<GetSdrRepositoryAllocationInfoResponse>;

/// <inheritdoc cref="GetSdrRepositoryAllocationInfoRequest"/>
[IpmiResponse]
public readonly partial record struct GetSdrRepositoryAllocationInfoResponse
{
    /// <summary>How many units there are; 0 when not known.</summary>
    [Field(2, 3)] public ushort PossibleUnits { get; init; }

    /// <summary>Bytes of a unit; 0 when not known.</summary>
    [Field(4, 5)] public ushort UnitSize { get; init; }

    /// <summary>How many units are free.</summary>
    [Field(6, 7)] public ushort FreeUnits { get; init; }

    /// <summary>Units of the largest free block.</summary>
    [Field(8, 9)] public ushort LargestFreeBlock { get; init; }

    /// <summary>Units that a record can have.</summary>
    [Field(10)] public byte MaximumRecordSize { get; init; }
}
