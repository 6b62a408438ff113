namespace Ipmi.Messages;

/// <summary>What Serial over LAN adds to the response to Activate Payload, in its auxiliary bytes (IPMI v2.0 §24.1, table 24-2).</summary>
[WireStruct]
[Reserved(2, 4)]
public readonly partial record struct SolActivationResult
{
    /// <summary>Whether the test mode is on.</summary>
    [Bit(1, 0)] public bool TestMode { get; init; }
}
