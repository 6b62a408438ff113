namespace Ipmi.Messages;

/// <summary>LAN parameter 73: how many routers were heard (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6RouterSetCount
{
    /// <summary>How many.</summary>
    [Field(1)] public byte Count { get; init; }
}
