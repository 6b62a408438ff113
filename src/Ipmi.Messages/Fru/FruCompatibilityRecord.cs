namespace Ipmi.Messages;

/// <summary>Multirecords 04h and 05h: what a thing fits (FRU §18.5, §18.6).</summary>
[WireStruct]
public readonly partial record struct FruCompatibilityRecord
{
    /// <summary>Who numbers the codes.</summary>
    [Field(1, 3)] public UInt24 ManufacturerId { get; init; }

    /// <summary>What kind of thing it fits.</summary>
    [Field(4)] public EntityId EntityId { get; init; }

    /// <summary>Which family of codes.</summary>
    [Field(5)] public byte CompatibilityBase { get; init; }

    /// <summary>The first code.</summary>
    [Bits(6, 6, 0)] public byte CodeStart { get; init; }

    /// <summary>A bit for each code after the first that it fits as well.</summary>
    [Tail(7, MaxLength = 248)] public Octets CodeMask { get; init; }
}
