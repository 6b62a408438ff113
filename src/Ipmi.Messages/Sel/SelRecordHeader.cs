namespace Ipmi.Messages;

/// <summary>The first three bytes of every record of the event log (IPMI v2.0 §32).</summary>
[WireStruct]
public readonly partial record struct SelRecordHeader
{
    /// <summary>The record's ID.</summary>
    [Field(1, 2)] public ushort RecordId { get; init; }

    /// <summary>What the record is.</summary>
    [Field(3)] public SelRecordType RecordType { get; init; }
}

/// <summary>Records of the event log; C0h to DFh are OEM with a time, E0h to FFh OEM without (IPMI v2.0 §32).</summary>
public enum SelRecordType : byte
{
    /// <summary>An event.</summary>
    SystemEvent = 0x02,
}
