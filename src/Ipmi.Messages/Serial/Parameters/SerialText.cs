namespace Ipmi.Messages;

/// <summary>Serial parameters 11 to 13 and 34: what a modem is told, and the BMC's name for CHAP (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialText
{
    /// <summary>The characters; a zero ends the text.</summary>
    [Tail(1, MaxLength = 16)] public Octets Text { get; init; }
}
