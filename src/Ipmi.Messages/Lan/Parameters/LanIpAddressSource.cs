namespace Ipmi.Messages;

/// <summary>LAN parameter 4: where the IP address comes from (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanIpAddressSource
{
    /// <summary>Where from.</summary>
    [Bits(1, 3, 0)] public IpAddressSource Source { get; init; }
}

/// <summary>Where a BMC's IP address comes from. Four bits (IPMI v2.0 §23.2, table 23-4).</summary>
public enum IpAddressSource : byte
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>It is set by hand.</summary>
    Static = 1,

    /// <summary>DHCP run by the BMC.</summary>
    Dhcp = 2,

    /// <summary>BIOS or system software loads it.</summary>
    Bios = 3,

    /// <summary>Another protocol run by the BMC.</summary>
    Other = 4,
}
