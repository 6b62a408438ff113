namespace Ipmi.Messages;

/// <summary>Serial parameter 28: how a paging service is spoken to (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialTapServiceSettings
{
    /// <summary>Which entry.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>What counts as success: 0 the message was taken, 1 the service answered, 2 either.</summary>
    [Field(2)] public byte Confirmation { get; init; }

    /// <summary>The characters of the service type, first one least significant.</summary>
    [Field(3, 5)] public UInt24 ServiceType { get; init; }

    /// <summary>Which control characters are escaped, a bit for each.</summary>
    [Field(6, 9)] public uint EscapeMask { get; init; }

    /// <summary>Timeouts T1 to T6, four bits each.</summary>
    [Field(10, 12)] public UInt24 Timeouts { get; init; }

    /// <summary>How often each step is tried again, four bits each.</summary>
    [Field(13, 14)] public ushort Retries { get; init; }
}
