namespace Ipmi.Messages;

/// <summary>PEF parameter 15: which groups are switched together (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct GroupControlEntry
{
    /// <summary>Which entry, from 1.</summary>
    [Bits(1, 6, 0)] public byte EntryNumber { get; init; }

    /// <summary>Whether members that do not answer are switched as well.</summary>
    [Bit(2, 6)] public bool Force { get; init; }

    /// <summary>Whether there is no delay.</summary>
    [Bit(2, 5)] public bool Immediate { get; init; }

    /// <summary>The channel.</summary>
    [Bits(2, 3, 0)] public byte Channel { get; init; }

    /// <summary>First group; FFh for none.</summary>
    [Field(3)] public byte GroupId0 { get; init; }

    /// <summary>Member of the first group.</summary>
    [Field(4)] public byte MemberId0 { get; init; }

    /// <summary>Second group.</summary>
    [Field(5)] public byte GroupId1 { get; init; }

    /// <summary>Member of the second group.</summary>
    [Field(6)] public byte MemberId1 { get; init; }

    /// <summary>Third group.</summary>
    [Field(7)] public byte GroupId2 { get; init; }

    /// <summary>Member of the third group.</summary>
    [Field(8)] public byte MemberId2 { get; init; }

    /// <summary>Fourth group.</summary>
    [Field(9)] public byte GroupId3 { get; init; }

    /// <summary>Member of the fourth group.</summary>
    [Field(10)] public byte MemberId3 { get; init; }

    /// <summary>How often it is tried again.</summary>
    [Bits(11, 6, 4)] public byte Retries { get; init; }

    /// <summary>What is done: as in Chassis Control.</summary>
    [Bits(11, 3, 0)] public byte Operation { get; init; }
}
