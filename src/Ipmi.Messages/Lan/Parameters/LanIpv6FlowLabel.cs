namespace Ipmi.Messages;

/// <summary>LAN parameter 54: the flow label in IPv6 headers (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct(BigEndian = true)]
public readonly partial record struct LanIpv6FlowLabel
{
    /// <summary>Bits 19 to 16 of the label.</summary>
    [Bits(1, 3, 0)] public byte High { get; init; }

    /// <summary>Bits 15 to 0 of the label, most significant byte first.</summary>
    [Field(2, 3)] public ushort Low { get; init; }
}
