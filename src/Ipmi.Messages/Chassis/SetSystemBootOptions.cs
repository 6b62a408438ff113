namespace Ipmi.Messages;

/// <summary>Set System Boot Options: what the system boots from, and how (IPMI v2.0 §28.12).</summary>
[IpmiRequest(NetFn.Chassis, 0x08, Privilege = PrivilegeLevel.Operator, Section = "28.12")]
[Completion(0x80, "the parameter is not supported")]
[Completion(0x81, "another writer has the parameters in progress")]
[Completion(0x82, "the parameter is read-only")]
public readonly partial record struct SetSystemBootOptionsRequest : IIpmiRequest<SetSystemBootOptionsResponse>
{
    /// <summary>Whether the parameter is marked as locked; not the valid bit of the boot flags.</summary>
    [Bit(1, 7)] public bool MarkInvalid { get; init; }

    /// <summary>Which parameter.</summary>
    [Bits(1, 6, 0)] public BootOptionParameter Parameter { get; init; }

    /// <summary>Its value; empty to change the mark alone.</summary>
    [Tail(2)] public Octets Data { get; init; }
}

/// <inheritdoc cref="SetSystemBootOptionsRequest"/>
[IpmiResponse]
public readonly partial record struct SetSystemBootOptionsResponse;
