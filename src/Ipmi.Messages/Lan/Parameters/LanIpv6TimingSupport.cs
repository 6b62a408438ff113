namespace Ipmi.Messages;

/// <summary>
/// LAN parameters 62 and 79: whether timing of DHCPv6 or neighbour discovery can be set (IPMI v2.0 §23.2, table 23-4 (errata
/// 7)).
/// </summary>
[WireStruct]
public readonly partial record struct LanIpv6TimingSupport
{
    /// <summary>For what.</summary>
    [Bits(1, 1, 0)] public Ipv6TimingSupport Support { get; init; }
}

/// <summary>For what timing can be set. Two bits (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
public enum Ipv6TimingSupport : byte
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>For all interfaces together.</summary>
    Global = 1,

    /// <summary>For each interface.</summary>
    PerInterface = 2,
}
