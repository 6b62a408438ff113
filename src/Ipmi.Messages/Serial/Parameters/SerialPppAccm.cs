namespace Ipmi.Messages;

/// <summary>Serial parameter 35: which characters are escaped over PPP (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct(BigEndian = true)]
public readonly partial record struct SerialPppAccm
{
    /// <summary>Those that come, a bit for each control character.</summary>
    [Field(1, 4)] public uint Receive { get; init; }

    /// <summary>Those that are sent.</summary>
    [Field(5, 8)] public uint Transmit { get; init; }
}
