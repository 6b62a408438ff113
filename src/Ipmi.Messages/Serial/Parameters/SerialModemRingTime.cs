namespace Ipmi.Messages;

/// <summary>Serial parameter 9: how long it rings before the BMC picks up (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialModemRingTime
{
    /// <summary>How long it must ring; 0 picks up at once, 3Fh never.</summary>
    [Bits(1, 5, 0), Unit("500 ms")] public byte RingDuration { get; init; }

    /// <summary>How long silence may last between rings.</summary>
    [Bits(2, 3, 0), Unit("500 ms")] public byte DeadTime { get; init; }
}
