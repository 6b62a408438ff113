namespace Ipmi.Messages;

/// <summary>System info parameters 1 to 7, block 0: how long the text is, and its start (IPMI v2.0 §22.14a, table 22-16c).</summary>
[WireStruct]
public readonly partial record struct SystemInfoFirstBlock
{
    /// <summary>The block, 0.</summary>
    [Field(1)] public byte SetSelector { get; init; }

    /// <summary>How the text is to be read.</summary>
    [Bits(2, 3, 0)] public SystemInfoEncoding Encoding { get; init; }

    /// <summary>How many bytes the whole text has, over all blocks.</summary>
    [Field(3)] public byte StringLength { get; init; }

    /// <summary>The first 14 bytes of the text, or fewer.</summary>
    [Tail(4, MaxLength = 14)] public Octets Text { get; init; }
}

/// <summary>How texts of system info parameters are to be read. Four bits (IPMI v2.0 §22.14a, table 22-16c).</summary>
public enum SystemInfoEncoding : byte
{
    /// <summary>ASCII and Latin 1.</summary>
    Latin1 = 0,

    /// <summary>UTF-8.</summary>
    Utf8 = 1,

    /// <summary>Two bytes a character.</summary>
    Unicode = 2,
}
