namespace Ipmi.Messages;

/// <summary>A packet of Serial over LAN from the console to the BMC (IPMI v2.0 §15.9, table 15-2).</summary>
[WireStruct]
public readonly partial record struct SolPacketToBmc
{
    /// <summary>Number of the packet, 1 to 15; 0 when it only acknowledges.</summary>
    [Bits(1, 3, 0)] public byte Sequence { get; init; }

    /// <summary>Number of the packet that is acknowledged; 0 for none.</summary>
    [Bits(2, 3, 0)] public byte AcknowledgedSequence { get; init; }

    /// <summary>How many characters of that packet were accepted.</summary>
    [Field(3)] public byte AcceptedCharacters { get; init; }

    /// <summary>Whether that packet is to be sent again, in part or in full.</summary>
    [Bit(4, 6)] public bool IsNack { get; init; }

    /// <summary>Asserts the ring indicator, which can wake the system.</summary>
    [Bit(4, 5)] public bool RingWor { get; init; }

    /// <summary>Sends a break.</summary>
    [Bit(4, 4)] public bool GenerateBreak { get; init; }

    /// <summary>Deasserts CTS.</summary>
    [Bit(4, 3)] public bool PauseCts { get; init; }

    /// <summary>Deasserts DCD and DSR.</summary>
    [Bit(4, 2)] public bool DropDcdDsr { get; init; }

    /// <summary>Drops what waits for the system.</summary>
    [Bit(4, 1)] public bool FlushInbound { get; init; }

    /// <summary>Drops what waits for the console.</summary>
    [Bit(4, 0)] public bool FlushOutbound { get; init; }

    /// <summary>What was typed.</summary>
    [Tail(5)] public Octets Characters { get; init; }
}
