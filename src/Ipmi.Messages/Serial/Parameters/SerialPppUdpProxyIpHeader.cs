namespace Ipmi.Messages;

/// <summary>Serial parameter 45: addresses of the UDP proxy (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialPppUdpProxyIpHeader
{
    /// <summary>Sent from.</summary>
    [Field(1, 4)] public Ipv4Address Source { get; init; }

    /// <summary>Sent to.</summary>
    [Field(5, 8)] public Ipv4Address Destination { get; init; }
}
