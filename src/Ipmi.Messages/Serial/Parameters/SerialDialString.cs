namespace Ipmi.Messages;

/// <summary>Serial parameter 21: a block of a dial string (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialDialString
{
    /// <summary>Which entry.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>Which block, from 1.</summary>
    [Field(2)] public byte BlockNumber { get; init; }

    /// <summary>Up to 16 characters; a zero ends the text.</summary>
    [Tail(3, MaxLength = 16)] public Octets Text { get; init; }
}
