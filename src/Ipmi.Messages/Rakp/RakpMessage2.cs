namespace Ipmi.Messages;

/// <summary>
/// RAKP Message 2: the BMC proves that it knows the password (IPMI v2.0 §13.21, table 13-12). A refusal may end anywhere
/// after the tag.
/// </summary>
[WireStruct]
[Reserved(3, 4)]
public readonly partial record struct RakpMessage2
{
    /// <summary>The tag of RAKP Message 1.</summary>
    [Field(1)] public byte MessageTag { get; init; }

    /// <summary>Whether the user may go on.</summary>
    [Field(2)] public RmcpStatus? Status { get; init; }

    /// <summary>The console's ID of the session.</summary>
    [Field(5, 8)] public uint? ConsoleSessionId { get; init; }

    /// <summary>The BMC's random number.</summary>
    [Field(9, 24)] public Octets16? Challenge { get; init; }

    /// <summary>The BMC's GUID, as it came: hashes take these bytes.</summary>
    [Field(25, 40)] public Octets16? BmcGuid { get; init; }

    /// <summary>The key exchange authentication code: 0, 16, 20 or 32 bytes, as the algorithm says.</summary>
    [Tail(41, MaxLength = 32), Secret] public Octets AuthCode { get; init; }
}
