namespace Ipmi.Messages;

/// <summary>
/// Serial parameters 10 and 49: a block of a modem's init string or of the system's phone number (IPMI v2.0 §25.2, table 25-4).
/// </summary>
[WireStruct]
public readonly partial record struct SerialTextBlock
{
    /// <summary>Which block, from 1.</summary>
    [Field(1)] public byte BlockNumber { get; init; }

    /// <summary>Up to 16 characters; a zero ends the text.</summary>
    [Tail(2, MaxLength = 16)] public Octets Text { get; init; }
}
