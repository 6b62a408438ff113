namespace Ipmi.Messages;

/// <summary>LAN parameter 64: where routers come from (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6RouterControl
{
    /// <summary>Whether router advertisements are heard.</summary>
    [Bit(1, 1)] public bool Dynamic { get; init; }

    /// <summary>Whether static routers are used.</summary>
    [Bit(1, 0)] public bool Static { get; init; }
}
