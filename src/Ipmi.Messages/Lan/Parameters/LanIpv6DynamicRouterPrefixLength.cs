namespace Ipmi.Messages;

/// <summary>LAN parameter 76: length of the prefix of a router that was heard (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6DynamicRouterPrefixLength
{
    /// <summary>Which router.</summary>
    [Field(1)] public byte SetSelector { get; init; }

    /// <summary>How many bits.</summary>
    [Field(2)] public byte Length { get; init; }
}
