namespace Ipmi.Messages;

/// <summary>System info parameters 1 to 7, block 1 and on: the text goes on (IPMI v2.0 §22.14a, table 22-16c).</summary>
[WireStruct]
public readonly partial record struct SystemInfoBlock
{
    /// <summary>The block, from 1.</summary>
    [Field(1)] public byte SetSelector { get; init; }

    /// <summary>Up to 16 bytes of the text.</summary>
    [Tail(2, MaxLength = 16)] public Octets Text { get; init; }
}
