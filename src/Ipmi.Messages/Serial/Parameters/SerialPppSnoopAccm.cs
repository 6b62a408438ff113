namespace Ipmi.Messages;

/// <summary>Serial parameter 36: which characters are escaped while the BMC listens for PPP (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct(BigEndian = true)]
public readonly partial record struct SerialPppSnoopAccm
{
    /// <summary>A bit for each control character.</summary>
    [Field(1, 4)] public uint Map { get; init; }
}
