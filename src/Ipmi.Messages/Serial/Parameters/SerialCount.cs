namespace Ipmi.Messages;

/// <summary>Serial parameters 16, 20, 22, 24 and 37: how many entries a table has (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialCount
{
    /// <summary>How many.</summary>
    [Bits(1, 3, 0)] public byte Count { get; init; }
}
