namespace Ipmi.Messages;

/// <summary>OEM SEL Record, types C0h to DFh: a manufacturer's record with a time (IPMI v2.0 §32.2, table 32-2).</summary>
[WireStruct]
public readonly partial record struct TimestampedOemRecord
{
    /// <summary>The record's ID and type.</summary>
    [Field(1, 3)] public SelRecordHeader Header { get; init; }

    /// <summary>When it was logged.</summary>
    [Field(4, 7)] public IpmiTimestamp Timestamp { get; init; }

    /// <summary>The manufacturer.</summary>
    [Field(8, 10)] public UInt24 ManufacturerId { get; init; }

    /// <summary>What it says.</summary>
    [Field(11, 16)] public Octets6 Data { get; init; }
}
