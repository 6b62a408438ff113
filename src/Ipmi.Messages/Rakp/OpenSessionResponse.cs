namespace Ipmi.Messages;

/// <summary>
/// RMCP+ Open Session Response: the BMC chooses algorithms and names its session ID (IPMI v2.0 §13.18, table 13-10). A
/// refusal has eight bytes by the table, two from OpenIPMI's simulator, one from a Supermicro: everything after the tag
/// may be missing.
/// </summary>
[WireStruct]
[Reserved(4)]
public readonly partial record struct OpenSessionResponse
{
    /// <summary>The tag of the request.</summary>
    [Field(1)] public byte MessageTag { get; init; }

    /// <summary>Whether the session may be set up.</summary>
    [Field(2)] public RmcpStatus? Status { get; init; }

    /// <summary>The highest level that the session may ask for.</summary>
    [Bits(3, 3, 0)] public PrivilegeLevel? MaximumPrivilege { get; init; }

    /// <summary>The console's ID, as in the request.</summary>
    [Field(5, 8)] public uint? ConsoleSessionId { get; init; }

    /// <summary>The BMC's ID of the session, not zero; the console's packets will carry it.</summary>
    [Field(9, 12)] public uint? BmcSessionId { get; init; }

    /// <summary>The authentication algorithm chosen.</summary>
    [Field(13, 20)] public AlgorithmPayload? Authentication { get; init; }

    /// <summary>The integrity algorithm chosen.</summary>
    [Field(21, 28)] public AlgorithmPayload? Integrity { get; init; }

    /// <summary>The confidentiality algorithm chosen.</summary>
    [Field(29, 36)] public AlgorithmPayload? Confidentiality { get; init; }
}
