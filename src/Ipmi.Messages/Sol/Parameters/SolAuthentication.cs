namespace Ipmi.Messages;

/// <summary>SOL parameter 2: who may use Serial over LAN, and how it is protected (IPMI v2.0 §26.3, table 26-5).</summary>
[WireStruct]
public readonly partial record struct SolAuthentication
{
    /// <summary>Whether its payloads must be encrypted.</summary>
    [Bit(1, 7)] public bool ForceEncryption { get; init; }

    /// <summary>Whether its payloads must be authenticated.</summary>
    [Bit(1, 6)] public bool ForceAuthentication { get; init; }

    /// <summary>The lowest privilege that may activate it.</summary>
    [Bits(1, 3, 0)] public PrivilegeLevel Privilege { get; init; }
}
