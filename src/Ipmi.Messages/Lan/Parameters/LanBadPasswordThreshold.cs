namespace Ipmi.Messages;

/// <summary>LAN parameter 26: when wrong passwords lock a user out (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanBadPasswordThreshold
{
    /// <summary>Whether an event tells of it.</summary>
    [Bit(1, 0)] public bool SendsEvent { get; init; }

    /// <summary>How many wrong passwords; 0 for never.</summary>
    [Field(2)] public byte Threshold { get; init; }

    /// <summary>When the count starts again, in steps of 10 s; 0 for never.</summary>
    [Field(3, 4), Unit("10 s")] public ushort CountReset { get; init; }

    /// <summary>How long the user stays locked out, in steps of 10 s; 0 until somebody enables it.</summary>
    [Field(5, 6), Unit("10 s")] public ushort Lockout { get; init; }
}
