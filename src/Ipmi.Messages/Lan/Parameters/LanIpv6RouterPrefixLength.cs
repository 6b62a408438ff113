namespace Ipmi.Messages;

/// <summary>LAN parameters 67 and 71: length of the prefix of a static router (IPMI v2.0 §23.2, table 23-4 (errata 7)).</summary>
[WireStruct]
public readonly partial record struct LanIpv6RouterPrefixLength
{
    /// <summary>How many bits.</summary>
    [Field(1)] public byte Length { get; init; }
}
