namespace Ipmi.Messages;

/// <summary>Read FRU Data: reads a part of a FRU device (IPMI v2.0 §34.2).</summary>
[IpmiRequest(NetFn.Storage, 0x11, Privilege = PrivilegeLevel.User, Section = "34.2")]
[Completion(0x81, "the FRU device is busy")]
public readonly partial record struct ReadFruDataRequest : IIpmiRequest<ReadFruDataResponse>
{
    /// <summary>Which FRU device; 0 is the BMC's.</summary>
    [Field(1)] public byte DeviceId { get; init; }

    /// <summary>Where to start, in bytes or words.</summary>
    [Field(2, 3)] public ushort Offset { get; init; }

    /// <summary>How much, in bytes or words.</summary>
    [Field(4)] public byte Count { get; init; }
}

/// <inheritdoc cref="ReadFruDataRequest"/>
[IpmiResponse]
public readonly partial record struct ReadFruDataResponse
{
    /// <summary>How much was read, in bytes or words; may be less than was asked for.</summary>
    [Field(2)] public byte Count { get; init; }

    /// <summary>What was read.</summary>
    [Tail(3)] public Octets Data { get; init; }
}
