namespace Ipmi.Messages;

/// <summary>Serial parameter 38: the dial string of a PPP account (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialPppAccountDialString
{
    /// <summary>Which entry.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>Which dial string.</summary>
    [Bits(2, 3, 0)] public byte DialString { get; init; }
}
