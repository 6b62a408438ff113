namespace Ipmi.Messages;

/// <summary>
/// RMCP+ Open Session Request: the console proposes algorithms and names its session ID (IPMI v2.0 §13.17, table 13-9).
/// </summary>
[WireStruct]
[Reserved(3, 4)]
public readonly partial record struct OpenSessionRequest
{
    /// <summary>Chosen by the console; the response has the same.</summary>
    [Field(1)] public byte MessageTag { get; init; }

    /// <summary>The highest level that the session will ask for; 0 is the highest that the algorithms allow.</summary>
    [Bits(2, 3, 0)] public PrivilegeLevel MaximumPrivilege { get; init; }

    /// <summary>The console's ID of the session, not zero; the BMC's packets will carry it.</summary>
    [Field(5, 8)] public uint ConsoleSessionId { get; init; }

    /// <summary>The authentication algorithm.</summary>
    [Field(9, 16)] public AlgorithmPayload Authentication { get; init; }

    /// <summary>The integrity algorithm.</summary>
    [Field(17, 24)] public AlgorithmPayload Integrity { get; init; }

    /// <summary>The confidentiality algorithm.</summary>
    [Field(25, 32)] public AlgorithmPayload Confidentiality { get; init; }
}
