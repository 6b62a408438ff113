namespace Ipmi.Messages;

/// <summary>LAN parameter 11: the pause between gratuitous ARPs (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanGratuitousArpInterval
{
    /// <summary>The pause, in steps of 500 ms.</summary>
    [Field(1), Unit("500 ms")] public byte Interval { get; init; }
}
