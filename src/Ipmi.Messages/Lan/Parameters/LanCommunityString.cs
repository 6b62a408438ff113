namespace Ipmi.Messages;

/// <summary>LAN parameter 16: the SNMP community of traps (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanCommunityString
{
    /// <summary>The name, padded with zeros.</summary>
    [Field(1, 18), Secret] public Octets18 Community { get; init; }
}
