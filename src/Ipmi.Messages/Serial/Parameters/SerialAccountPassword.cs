namespace Ipmi.Messages;

/// <summary>Serial parameters 26 and 42: the password of an account (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialAccountPassword
{
    /// <summary>Which entry.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>Up to 16 characters, 6 of a TAP account; a zero ends the text.</summary>
    [Tail(2, MaxLength = 16), Secret] public Octets Password { get; init; }
}
