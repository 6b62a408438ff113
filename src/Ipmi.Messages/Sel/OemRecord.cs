namespace Ipmi.Messages;

/// <summary>OEM SEL Record, types E0h to FFh: a manufacturer's record without a time (IPMI v2.0 §32.3, table 32-3).</summary>
[WireStruct]
public readonly partial record struct OemRecord
{
    /// <summary>The record's ID and type.</summary>
    [Field(1, 3)] public SelRecordHeader Header { get; init; }

    /// <summary>What it says.</summary>
    [Field(4, 16)] public Octets13 Data { get; init; }
}
