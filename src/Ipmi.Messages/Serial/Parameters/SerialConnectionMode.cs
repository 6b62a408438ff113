namespace Ipmi.Messages;

/// <summary>Serial parameter 3: how the channel is connected, and in which modes (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialConnectionMode
{
    /// <summary>Whether there is no modem.</summary>
    [Bit(1, 7)] public bool IsDirect { get; init; }

    /// <summary>Whether the terminal mode is enabled.</summary>
    [Bit(1, 2)] public bool TerminalMode { get; init; }

    /// <summary>Whether PPP is enabled.</summary>
    [Bit(1, 1)] public bool PppMode { get; init; }

    /// <summary>Whether the basic mode is enabled.</summary>
    [Bit(1, 0)] public bool BasicMode { get; init; }
}
