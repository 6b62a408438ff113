namespace Ipmi.Messages;

/// <summary>Serial parameters 27, 40 and 41: a pager, user or domain of an account (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialAccountText
{
    /// <summary>Which entry.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>Up to 16 characters; a zero ends the text.</summary>
    [Tail(2, MaxLength = 16)] public Octets Text { get; init; }
}
