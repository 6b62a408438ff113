namespace Ipmi.Messages;

/// <summary>LAN parameter 19: where an alert destination is (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanDestinationAddress
{
    /// <summary>Which destination; 0 is the volatile one.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>What the rest is.</summary>
    [Bits(2, 7, 4)] public AlertAddressFormat Format { get; init; }

    /// <summary>LanIpv4Destination, or 16 bytes of an IPv6 address.</summary>
    [Tail(3, MaxLength = 17)] public Octets Address { get; init; }
}

/// <summary>What the address of an alert destination is. Four bits (IPMI v2.0 §23.2, table 23-4).</summary>
public enum AlertAddressFormat : byte
{
    /// <summary>IPv4 and MAC address.</summary>
    Ipv4 = 0,

    /// <summary>IPv6 address.</summary>
    Ipv6 = 1,
}

/// <summary>Where an alert destination is, by IPv4 (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanIpv4Destination
{
    /// <summary>Whether it is reached through the backup gateway.</summary>
    [Bit(1, 0)] public bool ThroughBackupGateway { get; init; }

    /// <summary>Its IP address.</summary>
    [Field(2, 5)] public Ipv4Address Address { get; init; }

    /// <summary>Its MAC address, or that of the gateway.</summary>
    [Field(6, 11)] public MacAddress MacAddress { get; init; }
}
