namespace Ipmi.Messages;

/// <summary>LAN parameter 51: which of IPv6 and IPv4 are enabled (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6Enables
{
    /// <summary>Which.</summary>
    [Field(1)] public LanAddressingMode Mode { get; init; }
}

/// <summary>Which of IPv6 and IPv4 are enabled (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
public enum LanAddressingMode : byte
{
    /// <summary>IPv4 alone.</summary>
    Ipv4Only = 0,

    /// <summary>IPv6 alone.</summary>
    Ipv6Only = 1,

    /// <summary>Both together.</summary>
    Both = 2,
}
