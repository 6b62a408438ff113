namespace Ipmi.Messages;

/// <summary>PEF parameters 5, 8, 11 and 14: how many entries a table has (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct PefCount
{
    /// <summary>How many.</summary>
    [Bits(1, 6, 0)] public byte Count { get; init; }
}
