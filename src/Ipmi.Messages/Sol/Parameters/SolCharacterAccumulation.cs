namespace Ipmi.Messages;

/// <summary>SOL parameter 3: how characters are gathered into packets (IPMI v2.0 §26.3, table 26-5).</summary>
[WireStruct]
public readonly partial record struct SolCharacterAccumulation
{
    /// <summary>How long the BMC gathers before it sends, in steps of 5 ms, from 1.</summary>
    [Field(1), Unit("5 ms")] public byte Interval { get; init; }

    /// <summary>How many characters make it send at once.</summary>
    [Field(2)] public byte SendThreshold { get; init; }
}
