namespace Ipmi.Messages;

/// <summary>Product info area: the product as it is sold (FRU §12).</summary>
[WireStruct]
[Blocks(8, CountAt = 2, HasChecksum = true)]
[Constant(1, 0x01)]
public readonly partial record struct FruProductInfoArea
{
    /// <summary>Language code; 0 and 25 are English. It matters for 8-bit texts alone.</summary>
    [Field(3)] public byte Language { get; init; }

    /// <summary>
    /// Manufacturer, product name, part number, version, serial number, asset tag, FRU file ID, and the manufacturer's own.
    /// </summary>
    [Tail(4)] public FruFields Fields { get; init; }
}
