namespace Ipmi.Messages;

/// <summary>Boot option parameter 2: whether the BIOS looks for the service partition (IPMI v2.0 §28.13, table 28-14).</summary>
[WireStruct]
public readonly partial record struct ServicePartitionScan
{
    /// <summary>Whether it is asked to.</summary>
    [Bit(1, 1)] public bool ScanRequested { get; init; }

    /// <summary>Whether it has found one.</summary>
    [Bit(1, 0)] public bool IsDiscovered { get; init; }
}
