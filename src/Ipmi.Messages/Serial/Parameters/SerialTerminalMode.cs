namespace Ipmi.Messages;

/// <summary>Serial parameter 29: the terminal mode (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialTerminalMode
{
    /// <summary>0 sets the volatile settings, 1 the non-volatile ones.</summary>
    [Bits(1, 7, 6)] public byte Storage { get; init; }

    /// <summary>Whether a line can be edited.</summary>
    [Bit(1, 5)] public bool LineEditing { get; init; }

    /// <summary>What a deletion sends: 0 the delete character, 1 backspace, space, backspace.</summary>
    [Bits(1, 3, 2)] public byte DeleteControl { get; init; }

    /// <summary>Whether characters are echoed.</summary>
    [Bit(1, 1)] public bool Echo { get; init; }

    /// <summary>Whether the BMC says when it takes the next message.</summary>
    [Bit(1, 0)] public bool Handshake { get; init; }

    /// <summary>What ends a line that is sent.</summary>
    [Bits(2, 7, 4)] public byte OutputNewline { get; init; }

    /// <summary>What ends a line that comes.</summary>
    [Bits(2, 3, 0)] public byte InputNewline { get; init; }
}
