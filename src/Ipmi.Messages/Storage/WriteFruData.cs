namespace Ipmi.Messages;

/// <summary>Write FRU Data: writes a part of a FRU device (IPMI v2.0 §34.3).</summary>
[IpmiRequest(NetFn.Storage, 0x12, Privilege = PrivilegeLevel.Operator, Section = "34.3")]
[Completion(0x80, "the place is write-protected")]
[Completion(0x81, "the FRU device is busy")]
public readonly partial record struct WriteFruDataRequest : IIpmiRequest<WriteFruDataResponse>
{
    /// <summary>Which FRU device; 0 is the BMC's.</summary>
    [Field(1)] public byte DeviceId { get; init; }

    /// <summary>Where to start, in bytes or words.</summary>
    [Field(2, 3)] public ushort Offset { get; init; }

    /// <summary>What to write.</summary>
    [Tail(4)] public Octets Data { get; init; }
}

/// <inheritdoc cref="WriteFruDataRequest"/>
[IpmiResponse]
public readonly partial record struct WriteFruDataResponse
{
    /// <summary>How much was written, in bytes or words.</summary>
    [Field(2)] public byte Count { get; init; }
}
