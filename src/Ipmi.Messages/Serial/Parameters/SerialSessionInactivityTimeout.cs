namespace Ipmi.Messages;

/// <summary>Serial parameter 4: when a silent session ends (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialSessionInactivityTimeout
{
    /// <summary>Time without a word, in steps of 30 s; 0 for ever.</summary>
    [Bits(1, 3, 0), Unit("30 s")] public byte HalfMinutes { get; init; }
}
