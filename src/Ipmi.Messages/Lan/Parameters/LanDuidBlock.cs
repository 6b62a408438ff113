namespace Ipmi.Messages;

/// <summary>LAN parameters 58 and 61: a block of a DUID, static or dynamic (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanDuidBlock
{
    /// <summary>Which DUID.</summary>
    [Field(1)] public byte SetSelector { get; init; }

    /// <summary>Which block.</summary>
    [Field(2)] public byte BlockSelector { get; init; }

    /// <summary>Its bytes; the first one of block 0 is the DUID's length.</summary>
    [Field(3, 18)] public Octets16 Data { get; init; }
}
