namespace Ipmi.Messages;

/// <summary>The first eight bytes of FRU data: where the areas are, in units of eight bytes; 0 for none (FRU §8).</summary>
[WireStruct]
[Constant(1, 0x01)]
[Reserved(7)]
[Checksum(8, 1, 7)]
public readonly partial record struct FruCommonHeader
{
    /// <summary>The manufacturer's own area.</summary>
    [Field(2)] public byte InternalUseOffset { get; init; }

    /// <summary>The chassis area.</summary>
    [Field(3)] public byte ChassisInfoOffset { get; init; }

    /// <summary>The board area.</summary>
    [Field(4)] public byte BoardInfoOffset { get; init; }

    /// <summary>The product area.</summary>
    [Field(5)] public byte ProductInfoOffset { get; init; }

    /// <summary>The first multirecord.</summary>
    [Field(6)] public byte MultirecordOffset { get; init; }
}
