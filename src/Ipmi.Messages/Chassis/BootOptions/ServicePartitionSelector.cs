namespace Ipmi.Messages;

/// <summary>Boot option parameter 1: which service partition to boot (IPMI v2.0 §28.13, table 28-14).</summary>
[WireStruct]
public readonly partial record struct ServicePartitionSelector
{
    /// <summary>The partition; 0 for none in particular.</summary>
    [Field(1)] public byte Partition { get; init; }
}
