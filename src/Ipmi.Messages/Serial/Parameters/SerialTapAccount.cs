namespace Ipmi.Messages;

/// <summary>Serial parameter 25: a paging account (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialTapAccount
{
    /// <summary>Which account.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>Its dial string.</summary>
    [Bits(2, 7, 4)] public byte DialString { get; init; }

    /// <summary>Its service.</summary>
    [Bits(2, 3, 0)] public byte ServiceSettings { get; init; }
}
