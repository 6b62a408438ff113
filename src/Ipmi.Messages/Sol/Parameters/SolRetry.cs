namespace Ipmi.Messages;

/// <summary>SOL parameter 4: how often packets are sent again (IPMI v2.0 §26.3, table 26-5).</summary>
[WireStruct]
public readonly partial record struct SolRetry
{
    /// <summary>How often; 0 for never.</summary>
    [Bits(1, 2, 0)] public byte Count { get; init; }

    /// <summary>The pause between, in steps of 10 ms; 0 for none.</summary>
    [Field(2), Unit("10 ms")] public byte Interval { get; init; }
}
