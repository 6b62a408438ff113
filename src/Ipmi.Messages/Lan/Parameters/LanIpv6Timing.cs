namespace Ipmi.Messages;

/// <summary>LAN parameters 63 and 80: timing of DHCPv6 or of neighbour discovery (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6Timing
{
    /// <summary>Which interface.</summary>
    [Field(1)] public byte SetSelector { get; init; }

    /// <summary>Which block.</summary>
    [Field(2)] public byte BlockSelector { get; init; }

    /// <summary>A byte each.</summary>
    [Tail(3, MaxLength = 16)] public Octets Values { get; init; }
}
