namespace Ipmi.Messages;

/// <summary>Get SEL Info: how many entries the event log has, and what it can do (IPMI v2.0 §31.2).</summary>
[IpmiRequest(NetFn.Storage, 0x40, Privilege = PrivilegeLevel.User, Section = "31.2")]
[Completion(0x81, "the event log is being erased")]
public readonly partial record struct GetSelInfoRequest : IIpmiRequest<GetSelInfoResponse>;

/// <inheritdoc cref="GetSelInfoRequest"/>
[IpmiResponse]
public readonly partial record struct GetSelInfoResponse
{
    /// <summary>Digits in reverse: 51h is 1.5 and 2.0.</summary>
    [Field(2)] public BcdByte Version { get; init; }

    /// <summary>How many entries there are.</summary>
    [Field(3, 4)] public ushort Entries { get; init; }

    /// <summary>Free space; FFFFh for that or more.</summary>
    [Field(5, 6)] public ushort FreeBytes { get; init; }

    /// <summary>When an entry was added last.</summary>
    [Field(7, 10)] public IpmiTimestamp LastAddition { get; init; }

    /// <summary>When an entry was deleted last, or the log cleared.</summary>
    [Field(11, 14)] public IpmiTimestamp LastErase { get; init; }

    /// <summary>Whether an entry did not fit.</summary>
    [Bit(15, 7)] public bool Overflow { get; init; }

    /// <summary>Whether it has Delete SEL Entry.</summary>
    [Bit(15, 3)] public bool SupportsDelete { get; init; }

    /// <summary>Whether it has Partial Add SEL Entry.</summary>
    [Bit(15, 2)] public bool SupportsPartialAdd { get; init; }

    /// <summary>Whether it has Reserve SEL.</summary>
    [Bit(15, 1)] public bool SupportsReserve { get; init; }

    /// <summary>Whether it has Get SEL Allocation Info.</summary>
    [Bit(15, 0)] public bool SupportsAllocationInfo { get; init; }
}
