namespace Ipmi.Messages;

/// <summary>LAN parameter 17: how many alert destinations there are (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanDestinationCount
{
    /// <summary>How many, the volatile one not counted.</summary>
    [Bits(1, 3, 0)] public byte Count { get; init; }
}
