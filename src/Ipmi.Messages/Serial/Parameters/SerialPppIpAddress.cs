namespace Ipmi.Messages;

/// <summary>Serial parameter 48: the console's address over PPP (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialPppIpAddress
{
    /// <summary>Its address.</summary>
    [Field(1, 4)] public Ipv4Address Address { get; init; }
}
