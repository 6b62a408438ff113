namespace Ipmi.Messages;

/// <summary>LAN parameter 21: priority of tagged packets (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanVlanPriority
{
    /// <summary>The priority.</summary>
    [Bits(1, 2, 0)] public byte Priority { get; init; }
}
