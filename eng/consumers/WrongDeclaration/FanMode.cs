using Ipmi.Messages;

namespace Acme;

/// <summary>A page that does not add up: both claim byte 1 bit 4.</summary>
[WireStruct]
public readonly partial record struct FanMode
{
    /// <summary>The upper bits.</summary>
    [Bits(1, 7, 4)] public byte Zone { get; init; }

    /// <summary>The lower bits, one too many.</summary>
    [Bits(1, 4, 0)] public byte Duty { get; init; }
}
