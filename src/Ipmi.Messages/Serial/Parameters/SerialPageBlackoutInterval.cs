namespace Ipmi.Messages;

/// <summary>Serial parameter 14: the pause between alerts (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialPageBlackoutInterval
{
    /// <summary>The pause; 0 for none.</summary>
    [Field(1), Unit("min")] public byte Minutes { get; init; }
}
