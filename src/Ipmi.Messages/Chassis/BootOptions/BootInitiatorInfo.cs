namespace Ipmi.Messages;

/// <summary>Boot option parameter 6: who asked for the boot (IPMI v2.0 §28.13, table 28-14).</summary>
[WireStruct]
public readonly partial record struct BootInitiatorInfo
{
    /// <summary>The channel that the request came by.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>The session that it came in.</summary>
    [Field(2, 5)] public uint SessionId { get; init; }

    /// <summary>When the information was written.</summary>
    [Field(6, 9)] public IpmiTimestamp Timestamp { get; init; }
}
