namespace Ipmi.Messages;

/// <summary>PEF parameter 12: which string belongs to which filter (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct AlertStringKey
{
    /// <summary>Which string; 0 is the volatile one.</summary>
    [Bits(1, 6, 0)] public byte StringSelector { get; init; }

    /// <summary>The event filter.</summary>
    [Bits(2, 6, 0)] public byte FilterNumber { get; init; }

    /// <summary>The set of strings.</summary>
    [Bits(3, 6, 0)] public byte StringSet { get; init; }
}
