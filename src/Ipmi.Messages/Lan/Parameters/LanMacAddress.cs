namespace Ipmi.Messages;

/// <summary>
/// LAN parameters 5, 13 and 15: the MAC address of the BMC, of its gateway, of the backup gateway (IPMI v2.0 §23.2, table
/// 23-4).
/// </summary>
[WireStruct]
public readonly partial record struct LanMacAddress
{
    /// <summary>The address.</summary>
    [Field(1, 6)] public MacAddress Address { get; init; }
}
