namespace Ipmi.Messages;

/// <summary>
/// The end of an authenticated RMCP+ packet, between its padding (bytes FFh) and its integrity code (IPMI v2.0 §13.6,
/// table 13-8).
/// </summary>
[WireStruct]
[Constant(2, 0x07)]
public readonly partial record struct SessionTrailer
{
    /// <summary>Bytes of padding before this one, 0 to 3, so that what the code covers is a multiple of four.</summary>
    [Field(1)] public byte PadLength { get; init; }
}
