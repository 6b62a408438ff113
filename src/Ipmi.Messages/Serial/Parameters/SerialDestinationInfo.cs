namespace Ipmi.Messages;

/// <summary>Serial parameter 17: an alert destination (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialDestinationInfo
{
    /// <summary>Which entry.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>Whether an alert must be acknowledged.</summary>
    [Bit(2, 7)] public bool IsAcknowledged { get; init; }

    /// <summary>What kind of destination it is.</summary>
    [Bits(2, 3, 0)] public SerialDestinationType DestinationType { get; init; }

    /// <summary>How long to wait for the acknowledgement.</summary>
    [Field(3), Unit("s")] public byte AcknowledgeTimeout { get; init; }

    /// <summary>How often the alert is sent again in one call.</summary>
    [Bits(4, 6, 4)] public byte AlertRetries { get; init; }

    /// <summary>How often the call is tried again.</summary>
    [Bits(4, 2, 0)] public byte CallRetries { get; init; }

    /// <summary>The dial string, or the IP address of a PPP alert.</summary>
    [Bits(5, 7, 4)] public byte Address { get; init; }

    /// <summary>The TAP or PPP account.</summary>
    [Bits(5, 3, 0)] public byte Account { get; init; }
}

/// <summary>Kinds of serial alert destinations. Four bits (IPMI v2.0 §25.2, table 25-4).</summary>
public enum SerialDestinationType : byte
{
    /// <summary>A dialled page.</summary>
    DialPage = 0,

    /// <summary>A page by TAP.</summary>
    TapPage = 1,

    /// <summary>A trap over PPP.</summary>
    PppAlert = 2,

    /// <summary>Callback in basic mode.</summary>
    BasicModeCallback = 3,

    /// <summary>Callback in PPP mode.</summary>
    PppModeCallback = 4,
}
