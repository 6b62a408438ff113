namespace Ipmi.Messages;

/// <summary>Serial parameter 7: flow control and speed (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialMessagingCommSettings
{
    /// <summary>How the flow is controlled.</summary>
    [Bits(1, 7, 6)] public SerialFlowControl FlowControl { get; init; }

    /// <summary>Whether a drop of DTR hangs up.</summary>
    [Bit(1, 5)] public bool DtrHangup { get; init; }

    /// <summary>The speed.</summary>
    [Bits(2, 3, 0)] public SerialBitRate BitRate { get; init; }
}

/// <summary>Flow control of a serial line. Two bits (IPMI v2.0 §25.2, table 25-4).</summary>
public enum SerialFlowControl : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>In hardware.</summary>
    RtsCts = 1,

    /// <summary>In software.</summary>
    XonXoff = 2,
}

/// <summary>Speeds of a serial line. Four bits (IPMI v2.0 §25.2, table 25-4).</summary>
public enum SerialBitRate : byte
{
    /// <summary>For Serial over LAN: the speed of IPMI over serial.</summary>
    Configured = 0,

    /// <summary>9600 bit/s.</summary>
    B9600 = 6,

    /// <summary>19200 bit/s.</summary>
    B19200 = 7,

    /// <summary>38400 bit/s.</summary>
    B38400 = 8,

    /// <summary>57600 bit/s.</summary>
    B57600 = 9,

    /// <summary>115200 bit/s.</summary>
    B115200 = 10,
}
