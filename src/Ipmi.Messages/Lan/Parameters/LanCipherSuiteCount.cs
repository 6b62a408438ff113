namespace Ipmi.Messages;

/// <summary>LAN parameter 22: how many cipher suites a channel has (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanCipherSuiteCount
{
    /// <summary>How many, 1 to 16.</summary>
    [Bits(1, 4, 0)] public byte Count { get; init; }
}
