namespace Ipmi.Messages;

/// <summary>Serial parameter 50: which speeds there are (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialBitRateSupport
{
    /// <summary>Whether there is 115200 bit/s.</summary>
    [Bit(1, 4)] public bool B115200 { get; init; }

    /// <summary>Whether there is 57600 bit/s.</summary>
    [Bit(1, 3)] public bool B57600 { get; init; }

    /// <summary>Whether there is 38400 bit/s.</summary>
    [Bit(1, 2)] public bool B38400 { get; init; }

    /// <summary>Whether there is 19200 bit/s.</summary>
    [Bit(1, 1)] public bool B19200 { get; init; }

    /// <summary>Whether there is 9600 bit/s.</summary>
    [Bit(1, 0)] public bool B9600 { get; init; }
}
