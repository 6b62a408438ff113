namespace Ipmi.Messages;

/// <summary>Internal use area: the manufacturer's own (FRU §9).</summary>
[WireStruct]
[Constant(1, 0x01)]
public readonly partial record struct FruInternalUseArea
{
    /// <summary>What it says.</summary>
    [Tail(2)] public Octets Data { get; init; }
}
