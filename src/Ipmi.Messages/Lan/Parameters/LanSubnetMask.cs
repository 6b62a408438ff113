namespace Ipmi.Messages;

/// <summary>LAN parameter 6: which part of the IP address is the network (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanSubnetMask
{
    /// <summary>The mask.</summary>
    [Field(1, 4)] public Ipv4Address Mask { get; init; }
}
