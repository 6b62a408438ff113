namespace Ipmi.Messages;

/// <summary>Serial parameter 44: how long a PPP account's link is held (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialPppAccountHoldTime
{
    /// <summary>Which entry.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>From 1.</summary>
    [Field(2), Unit("s")] public byte Seconds { get; init; }
}
