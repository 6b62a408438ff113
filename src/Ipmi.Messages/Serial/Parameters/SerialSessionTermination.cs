namespace Ipmi.Messages;

/// <summary>Serial parameter 6: what ends a session (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialSessionTermination
{
    /// <summary>Whether silence does.</summary>
    [Bit(1, 1)] public bool Inactivity { get; init; }

    /// <summary>Whether the loss of DCD does.</summary>
    [Bit(1, 0)] public bool DcdLoss { get; init; }
}
