namespace Ipmi.Messages;

/// <summary>PEF parameter 7: the first byte of an event filter, to switch it (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct EventFilterData1
{
    /// <summary>Which filter, from 1.</summary>
    [Bits(1, 6, 0)] public byte FilterNumber { get; init; }

    /// <summary>Whether it is used, and whose it is.</summary>
    [Field(2)] public EventFilterConfiguration Configuration { get; init; }
}
