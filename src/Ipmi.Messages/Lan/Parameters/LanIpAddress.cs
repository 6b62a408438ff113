namespace Ipmi.Messages;

/// <summary>
/// LAN parameters 3, 12 and 14: the IP address of the BMC, of its gateway, of the backup gateway (IPMI v2.0 §23.2, table 23-4).
/// </summary>
[WireStruct]
public readonly partial record struct LanIpAddress
{
    /// <summary>The address.</summary>
    [Field(1, 4)] public Ipv4Address Address { get; init; }
}
