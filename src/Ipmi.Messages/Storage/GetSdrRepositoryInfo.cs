namespace Ipmi.Messages;

/// <summary>Get SDR Repository Info: how many records there are, and what the repository can do (IPMI v2.0 §33.9).</summary>
[IpmiRequest(NetFn.Storage, 0x20, Privilege = PrivilegeLevel.User, Section = "33.9")]
public readonly partial record struct GetSdrRepositoryInfoRequest : IIpmiRequest<GetSdrRepositoryInfoResponse>;

/// <inheritdoc cref="GetSdrRepositoryInfoRequest"/>
[IpmiResponse]
public readonly partial record struct GetSdrRepositoryInfoResponse
{
    /// <summary>Digits in reverse: 51h is 1.5, 02h is 2.0.</summary>
    [Field(2)] public BcdByte Version { get; init; }

    /// <summary>How many records there are.</summary>
    [Field(3, 4)] public ushort RecordCount { get; init; }

    /// <summary>Free space; FFFEh for 64 KiB less 2 or more, FFFFh when not known.</summary>
    [Field(5, 6)] public ushort FreeBytes { get; init; }

    /// <summary>When a record was added last.</summary>
    [Field(7, 10)] public IpmiTimestamp LastAddition { get; init; }

    /// <summary>When a record was deleted last.</summary>
    [Field(11, 14)] public IpmiTimestamp LastErase { get; init; }

    /// <summary>Whether a record did not fit.</summary>
    [Bit(15, 7)] public bool Overflow { get; init; }

    /// <summary>Whether records can be written while the repository is in use.</summary>
    [Bits(15, 6, 5)] public SdrUpdateSupport UpdateSupport { get; init; }

    /// <summary>Whether it has Delete SDR.</summary>
    [Bit(15, 3)] public bool SupportsDelete { get; init; }

    /// <summary>Whether it has Partial Add SDR.</summary>
    [Bit(15, 2)] public bool SupportsPartialAdd { get; init; }

    /// <summary>Whether it has Reserve SDR Repository.</summary>
    [Bit(15, 1)] public bool SupportsReserve { get; init; }

    /// <summary>Whether it has Get SDR Repository Allocation Info.</summary>
    [Bit(15, 0)] public bool SupportsAllocationInfo { get; init; }
}

/// <summary>Whether SDRs can be written while their repository is in use (IPMI v2.0 §33.9, table 33-3). Two bits.</summary>
public enum SdrUpdateSupport : byte
{
    /// <summary>Nothing is said.</summary>
    Unspecified = 0,

    /// <summary>They can.</summary>
    NonModal = 1,

    /// <summary>Only in update mode.</summary>
    Modal = 2,

    /// <summary>Either way.</summary>
    Both = 3,
}
