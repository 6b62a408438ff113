namespace Ipmi.Messages;

/// <summary>LAN parameter 56: a static IPv6 address (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6StaticAddress
{
    /// <summary>Which address, from 0.</summary>
    [Field(1)] public byte SetSelector { get; init; }

    /// <summary>Whether it is used.</summary>
    [Bit(2, 7)] public bool IsEnabled { get; init; }

    /// <summary>Where it comes from: 0 is set by hand.</summary>
    [Bits(2, 3, 0)] public byte Source { get; init; }

    /// <summary>The address.</summary>
    [Field(3, 18)] public Ipv6Address Address { get; init; }

    /// <summary>How many of its bits are the network.</summary>
    [Field(19)] public byte PrefixLength { get; init; }

    /// <summary>What became of it.</summary>
    [Field(20)] public Ipv6AddressStatus Status { get; init; }
}

/// <summary>What became of an IPv6 address (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
public enum Ipv6AddressStatus : byte
{
    /// <summary>It is in use.</summary>
    Active = 0,

    /// <summary>It is not.</summary>
    Disabled = 1,

    /// <summary>It is being checked.</summary>
    Pending = 2,

    /// <summary>Somebody else has it.</summary>
    Failed = 3,

    /// <summary>It is no longer preferred.</summary>
    Deprecated = 4,

    /// <summary>It has expired.</summary>
    Invalid = 5,
}
