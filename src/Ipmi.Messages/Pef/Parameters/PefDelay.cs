namespace Ipmi.Messages;

/// <summary>PEF parameters 3 and 4: how long filtering or alerts wait after a start (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct PefDelay
{
    /// <summary>The time; 0 for none.</summary>
    [Field(1), Unit("s")] public byte Delay { get; init; }
}
