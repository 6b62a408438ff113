namespace Ipmi.Messages;

/// <summary>PEF parameter 13: a block of an alert string (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct AlertStringBlock
{
    /// <summary>Which string; 0 is the volatile one.</summary>
    [Bits(1, 6, 0)] public byte StringSelector { get; init; }

    /// <summary>Which block, from 1.</summary>
    [Field(2)] public byte BlockSelector { get; init; }

    /// <summary>Up to 16 characters; a zero ends the string.</summary>
    [Tail(3, MaxLength = 16)] public Octets Text { get; init; }
}
