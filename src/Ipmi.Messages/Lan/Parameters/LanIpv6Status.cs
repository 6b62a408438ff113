namespace Ipmi.Messages;

/// <summary>
/// LAN parameter 55: how many IPv6 addresses there can be, and where they come from (IPMI v2.0 §23.2, table 23-4 (errata 7)).
/// </summary>
[WireStruct]
public readonly partial record struct LanIpv6Status
{
    /// <summary>How many static addresses.</summary>
    [Field(1)] public byte MaximumStatic { get; init; }

    /// <summary>How many dynamic ones.</summary>
    [Field(2)] public byte MaximumDynamic { get; init; }

    /// <summary>Whether they come from router advertisements.</summary>
    [Bit(3, 1)] public bool SupportsSlaac { get; init; }

    /// <summary>Whether they come from DHCPv6.</summary>
    [Bit(3, 0)] public bool SupportsDhcpv6 { get; init; }
}
