namespace Ipmi.Messages;

/// <summary>Boot option parameter 7: words from whoever asked for the boot to what is booted (IPMI v2.0 §28.13, table 28-14).</summary>
[WireStruct]
public readonly partial record struct BootInitiatorMailbox
{
    /// <summary>Which block, from 0.</summary>
    [Field(1)] public byte SetSelector { get; init; }

    /// <summary>The block; block 0 starts with an IANA number of three bytes.</summary>
    [Tail(2, MaxLength = 16)] public Octets Data { get; init; }
}
