namespace Ipmi.Messages;

/// <summary>LAN parameter 59: a dynamic IPv6 address (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6DynamicAddress
{
    /// <summary>Which address, from 0.</summary>
    [Field(1)] public byte SetSelector { get; init; }

    /// <summary>Where it comes from.</summary>
    [Bits(2, 3, 0)] public Ipv6AddressSource Source { get; init; }

    /// <summary>The address.</summary>
    [Field(3, 18)] public Ipv6Address Address { get; init; }

    /// <summary>How many of its bits are the network.</summary>
    [Field(19)] public byte PrefixLength { get; init; }

    /// <summary>What became of it.</summary>
    [Field(20)] public Ipv6AddressStatus Status { get; init; }
}

/// <summary>Where a dynamic IPv6 address comes from. Four bits (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
public enum Ipv6AddressSource : byte
{
    /// <summary>It is set by hand.</summary>
    Static = 0,

    /// <summary>A router advertisement.</summary>
    Slaac = 1,

    /// <summary>DHCPv6.</summary>
    Dhcpv6 = 2,
}
