namespace Ipmi.Messages;

/// <summary>LAN parameter 50: what a channel has of IPv6 (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6Support
{
    /// <summary>Whether alerts can go to IPv6 addresses.</summary>
    [Bit(1, 2)] public bool Alerting { get; init; }

    /// <summary>Whether IPv6 and IPv4 can be enabled together.</summary>
    [Bit(1, 1)] public bool DualStack { get; init; }

    /// <summary>Whether IPv6 can be enabled alone.</summary>
    [Bit(1, 0)] public bool Ipv6Only { get; init; }
}
