namespace Ipmi.Messages;

/// <summary>LAN parameter 25: the VLAN of an alert destination (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanDestinationVlan
{
    /// <summary>Which destination; 0 is the volatile one.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>0 for no VLAN, 1 for a tag.</summary>
    [Bits(2, 7, 4)] public byte Format { get; init; }

    /// <summary>The VLAN.</summary>
    [Bits(3, 7, 0), Bits(4, 3, 0)] public ushort VlanId { get; init; }

    /// <summary>Priority.</summary>
    [Bits(4, 7, 5)] public byte Priority { get; init; }

    /// <summary>Canonical format indicator.</summary>
    [Bit(4, 4)] public bool CanonicalFormat { get; init; }
}
