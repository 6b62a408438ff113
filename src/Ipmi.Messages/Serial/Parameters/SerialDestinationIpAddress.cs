namespace Ipmi.Messages;

/// <summary>Serial parameters 23 and 39: an IP address of a destination or PPP account (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialDestinationIpAddress
{
    /// <summary>Which entry.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>Its address.</summary>
    [Field(2, 5)] public Ipv4Address Address { get; init; }
}
