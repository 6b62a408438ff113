namespace Ipmi.Messages;

/// <summary>RAKP Message 1: the console says who wants in (IPMI v2.0 §13.20, table 13-11).</summary>
[WireStruct]
[Reserved(2, 4)]
[Reserved(26, 27)]
public readonly partial record struct RakpMessage1
{
    /// <summary>Chosen by the console; RAKP Message 2 has the same.</summary>
    [Field(1)] public byte MessageTag { get; init; }

    /// <summary>The BMC's ID of the session.</summary>
    [Field(5, 8)] public uint BmcSessionId { get; init; }

    /// <summary>The console's random number.</summary>
    [Field(9, 24)] public Octets16 Challenge { get; init; }

    /// <summary>The privilege asked for, and how the user is looked up.</summary>
    [Field(25)] public RakpRole Role { get; init; }

    /// <summary>The name, at most 16 bytes, not padded; empty is the null user.</summary>
    [Tail(29, LengthAt = 28, MaxLength = 16)] public Octets UserName { get; init; }
}
