namespace Ipmi.Messages;

/// <summary>LAN parameter 23: the cipher suites of a channel (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
[Reserved(1)]
public readonly partial record struct LanCipherSuiteEntries
{
    /// <summary>Their IDs.</summary>
    [Tail(2, MaxLength = 16)] public WireList<byte> Ids { get; init; }
}
