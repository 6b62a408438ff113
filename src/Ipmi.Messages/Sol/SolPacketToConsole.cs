namespace Ipmi.Messages;

/// <summary>A packet of Serial over LAN from the BMC to the console (IPMI v2.0 §15.9, table 15-2).</summary>
[WireStruct]
public readonly partial record struct SolPacketToConsole
{
    /// <summary>Number of the packet, 1 to 15; 0 when it only acknowledges.</summary>
    [Bits(1, 3, 0)] public byte Sequence { get; init; }

    /// <summary>Number of the packet that is acknowledged; 0 for none.</summary>
    [Bits(2, 3, 0)] public byte AcknowledgedSequence { get; init; }

    /// <summary>How many characters of that packet were accepted.</summary>
    [Field(3)] public byte AcceptedCharacters { get; init; }

    /// <summary>Whether that packet is to be sent again, in part or in full.</summary>
    [Bit(4, 6)] public bool IsNack { get; init; }

    /// <summary>Whether the BMC cannot pass characters on now.</summary>
    [Bit(4, 5)] public bool TransferUnavailable { get; init; }

    /// <summary>Whether Serial over LAN ends.</summary>
    [Bit(4, 4)] public bool Deactivating { get; init; }

    /// <summary>Whether characters were lost.</summary>
    [Bit(4, 3)] public bool TransmitOverrun { get; init; }

    /// <summary>Whether the system sent a break.</summary>
    [Bit(4, 2)] public bool BreakDetected { get; init; }

    /// <summary>What the system printed.</summary>
    [Tail(5)] public Octets Characters { get; init; }
}
