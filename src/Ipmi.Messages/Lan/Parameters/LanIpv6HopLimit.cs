namespace Ipmi.Messages;

/// <summary>
/// LAN parameters 53 and 78: the hop limit in IPv6 headers, and the one that a router gave (IPMI v2.0 §23.2, table 23-4 (errata
/// 7)).
/// </summary>
[WireStruct]
public readonly partial record struct LanIpv6HopLimit
{
    /// <summary>Hops to live.</summary>
    [Field(1)] public byte HopLimit { get; init; }
}
