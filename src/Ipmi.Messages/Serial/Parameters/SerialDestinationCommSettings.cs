namespace Ipmi.Messages;

/// <summary>Serial parameter 19: how the line is set for a destination (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialDestinationCommSettings
{
    /// <summary>Which entry.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>How the flow is controlled.</summary>
    [Bits(2, 7, 6)] public SerialFlowControl FlowControl { get; init; }

    /// <summary>Whether a drop of DTR hangs up.</summary>
    [Bit(2, 5)] public bool DtrHangup { get; init; }

    /// <summary>Whether there are two stop bits, and not one.</summary>
    [Bit(2, 4)] public bool TwoStopBits { get; init; }

    /// <summary>Whether characters have seven bits, and not eight.</summary>
    [Bit(2, 3)] public bool SevenBits { get; init; }

    /// <summary>The parity bit.</summary>
    [Bits(2, 2, 0)] public SerialParity Parity { get; init; }

    /// <summary>The speed.</summary>
    [Bits(3, 3, 0)] public SerialBitRate BitRate { get; init; }
}

/// <summary>Parity of a serial line. Three bits (IPMI v2.0 §25.2, table 25-4).</summary>
public enum SerialParity : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Odd.</summary>
    Odd = 1,

    /// <summary>Even.</summary>
    Even = 2,
}
