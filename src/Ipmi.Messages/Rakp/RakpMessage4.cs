namespace Ipmi.Messages;

/// <summary>
/// RAKP Message 4: the BMC opens the session (IPMI v2.0 §13.23, table 13-14). A refusal may end anywhere after the tag.
/// </summary>
[WireStruct]
[Reserved(3, 4)]
public readonly partial record struct RakpMessage4
{
    /// <summary>The tag of RAKP Message 3.</summary>
    [Field(1)] public byte MessageTag { get; init; }

    /// <summary>Whether the session is open.</summary>
    [Field(2)] public RmcpStatus? Status { get; init; }

    /// <summary>The console's ID of the session.</summary>
    [Field(5, 8)] public uint? ConsoleSessionId { get; init; }

    /// <summary>
    /// Proof of the session integrity key: 0, 12 or 16 bytes, as the authentication algorithm says; empty in an error.
    /// </summary>
    [Tail(9, MaxLength = 32), Secret] public Octets IntegrityCheckValue { get; init; }
}
