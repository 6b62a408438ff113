namespace Ipmi.Messages;

/// <summary>PEF parameter 10: the GUID in platform event traps (IPMI v2.0 §30.4, table 30-6).</summary>
[WireStruct]
public readonly partial record struct PefSystemGuid
{
    /// <summary>Whether this GUID is used, and not the system's.</summary>
    [Bit(1, 0)] public bool IsUsed { get; init; }

    /// <summary>The GUID.</summary>
    [Field(2, 17)] public IpmiGuid SystemGuid { get; init; }
}
