namespace Ipmi.Messages;

/// <summary>LAN parameters 66 and 70: MAC address of a static router (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6RouterMacAddress
{
    /// <summary>The address.</summary>
    [Field(1, 6)] public MacAddress Address { get; init; }
}
