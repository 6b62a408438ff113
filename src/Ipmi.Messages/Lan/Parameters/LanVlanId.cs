namespace Ipmi.Messages;

/// <summary>LAN parameter 20: the VLAN of a channel (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanVlanId
{
    /// <summary>The VLAN.</summary>
    [Bits(1, 7, 0), Bits(2, 3, 0)] public ushort VlanId { get; init; }

    /// <summary>Whether packets are tagged.</summary>
    [Bit(2, 7)] public bool IsEnabled { get; init; }
}
