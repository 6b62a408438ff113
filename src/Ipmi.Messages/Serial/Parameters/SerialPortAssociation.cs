namespace Ipmi.Messages;

/// <summary>Serial parameter 51: which port is which channel (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialPortAssociation
{
    /// <summary>Which association.</summary>
    [Field(1)] public byte Entry { get; init; }

    /// <summary>The channel.</summary>
    [Bits(2, 7, 4)] public byte Channel { get; init; }

    /// <summary>The connector.</summary>
    [Bits(2, 3, 0)] public byte Connector { get; init; }

    /// <summary>Whether the port is shared or used by Serial over LAN, and the channel of its controller.</summary>
    [Field(3)] public byte Sharing { get; init; }
}
