namespace Ipmi.Messages;

/// <summary>LAN parameters 74 and 77: address or prefix of a router that was heard (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6DynamicRouterAddress
{
    /// <summary>Which router.</summary>
    [Field(1)] public byte SetSelector { get; init; }

    /// <summary>The address.</summary>
    [Field(2, 17)] public Ipv6Address Address { get; init; }
}
