namespace Ipmi.Messages;

/// <summary>Get System Boot Options: what the system boots from, and how (IPMI v2.0 §28.13).</summary>
[IpmiRequest(NetFn.Chassis, 0x09, Privilege = PrivilegeLevel.Operator, Section = "28.13")]
[Completion(0x80, "the parameter is not supported")]
public readonly partial record struct GetSystemBootOptionsRequest : IIpmiRequest<GetSystemBootOptionsResponse>
{
    /// <summary>Which parameter.</summary>
    [Bits(1, 6, 0)] public BootOptionParameter Parameter { get; init; }

    /// <summary>Which set of it; 0 where it has none.</summary>
    [Field(2)] public byte Set { get; init; }

    /// <summary>Which block of the set; 0 where it has none.</summary>
    [Field(3)] public byte Block { get; init; }
}

/// <inheritdoc cref="GetSystemBootOptionsRequest"/>
[IpmiResponse]
public readonly partial record struct GetSystemBootOptionsResponse
{
    /// <summary>Version of the parameters, 1.</summary>
    [Bits(2, 3, 0)] public byte Version { get; init; }

    /// <summary>Whether the parameter is marked as locked; not the valid bit of the boot flags.</summary>
    [Bit(3, 7)] public bool IsInvalid { get; init; }

    /// <summary>Which parameter.</summary>
    [Bits(3, 6, 0)] public BootOptionParameter Parameter { get; init; }

    /// <summary>Its value.</summary>
    [Tail(4)] public Octets Data { get; init; }
}
