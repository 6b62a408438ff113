namespace Ipmi.Messages;

/// <summary>LAN parameter 52: the traffic class in IPv6 headers (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6TrafficClass
{
    /// <summary>The traffic class.</summary>
    [Field(1)] public byte TrafficClass { get; init; }
}
