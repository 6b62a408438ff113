namespace Ipmi.Messages;

/// <summary>Serial parameter 18: the pause between calls (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialCallRetryInterval
{
    /// <summary>The pause.</summary>
    [Field(1), Unit("s")] public byte Seconds { get; init; }
}
