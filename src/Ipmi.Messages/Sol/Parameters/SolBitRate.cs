namespace Ipmi.Messages;

/// <summary>SOL parameters 5 and 6: the serial line's speed (IPMI v2.0 §26.3, table 26-5).</summary>
[WireStruct]
public readonly partial record struct SolBitRate
{
    /// <summary>The speed.</summary>
    [Bits(1, 3, 0)] public SerialBitRate BitRate { get; init; }
}
