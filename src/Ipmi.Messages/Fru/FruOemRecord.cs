namespace Ipmi.Messages;

/// <summary>Multirecords C0h to FFh: the manufacturer's own (FRU §18.7).</summary>
[WireStruct]
public readonly partial record struct FruOemRecord
{
    /// <summary>The manufacturer; 12634 is PICMG.</summary>
    [Field(1, 3)] public UInt24 ManufacturerId { get; init; }

    /// <summary>What it says; PICMG's start with the record's number.</summary>
    [Tail(4, MaxLength = 252)] public Octets Data { get; init; }
}
