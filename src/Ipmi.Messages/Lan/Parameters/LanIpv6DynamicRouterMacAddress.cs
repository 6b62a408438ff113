namespace Ipmi.Messages;

/// <summary>LAN parameter 75: MAC address of a router that was heard (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6DynamicRouterMacAddress
{
    /// <summary>Which router.</summary>
    [Field(1)] public byte SetSelector { get; init; }

    /// <summary>The address.</summary>
    [Field(2, 7)] public MacAddress Address { get; init; }
}
