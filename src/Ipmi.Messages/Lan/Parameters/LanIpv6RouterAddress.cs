namespace Ipmi.Messages;

/// <summary>LAN parameters 65, 68, 69 and 72: address or prefix of a static router (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6RouterAddress
{
    /// <summary>The address.</summary>
    [Field(1, 16)] public Ipv6Address Address { get; init; }
}
