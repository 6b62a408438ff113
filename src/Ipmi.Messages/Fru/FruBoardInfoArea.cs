namespace Ipmi.Messages;

/// <summary>Board info area: the board that has the data (FRU §11).</summary>
[WireStruct]
[Blocks(8, CountAt = 2, HasChecksum = true)]
[Constant(1, 0x01)]
public readonly partial record struct FruBoardInfoArea
{
    /// <summary>Language code; 0 and 25 are English. It matters for 8-bit texts alone.</summary>
    [Field(3)] public byte Language { get; init; }

    /// <summary>When the board was made.</summary>
    [Field(4, 6)] public FruMinutes ManufacturingDate { get; init; }

    /// <summary>Manufacturer, product name, serial number, part number, FRU file ID, and the manufacturer's own.</summary>
    [Tail(7)] public FruFields Fields { get; init; }
}
