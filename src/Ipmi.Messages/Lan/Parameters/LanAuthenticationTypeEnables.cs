namespace Ipmi.Messages;

/// <summary>LAN parameter 2: which authentication types are enabled, level by level (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanAuthenticationTypeEnables
{
    /// <summary>For sessions of level callback.</summary>
    [Field(1)] public LanAuthenticationTypes Callback { get; init; }

    /// <summary>For sessions of level user.</summary>
    [Field(2)] public LanAuthenticationTypes User { get; init; }

    /// <summary>For sessions of level operator.</summary>
    [Field(3)] public LanAuthenticationTypes Operator { get; init; }

    /// <summary>For sessions of level administrator.</summary>
    [Field(4)] public LanAuthenticationTypes Administrator { get; init; }

    /// <summary>For sessions of the manufacturer's level.</summary>
    [Field(5)] public LanAuthenticationTypes Oem { get; init; }
}
