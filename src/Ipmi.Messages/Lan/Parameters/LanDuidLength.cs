namespace Ipmi.Messages;

/// <summary>LAN parameters 57 and 60: how many blocks a DUID has, static or dynamic (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanDuidLength
{
    /// <summary>How many blocks of 16 bytes.</summary>
    [Field(1)] public byte Blocks { get; init; }
}
