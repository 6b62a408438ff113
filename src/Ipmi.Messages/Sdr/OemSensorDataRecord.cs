namespace Ipmi.Messages;

/// <summary>OEM Record, type C0h: the manufacturer's own (IPMI v2.0 §43.12, table 43-11).</summary>
[WireStruct]
public readonly partial record struct OemSensorDataRecord
{
    /// <summary>The record's ID, type and length.</summary>
    [Field(1, 5)] public SdrRecordHeader Header { get; init; }

    /// <summary>The manufacturer.</summary>
    [Field(6, 8)] public UInt24 ManufacturerId { get; init; }

    /// <summary>What it says.</summary>
    [Tail(9, MaxLength = 247)] public Octets Data { get; init; }
}
