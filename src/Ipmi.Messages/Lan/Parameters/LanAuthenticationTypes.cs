namespace Ipmi.Messages;

/// <summary>LAN parameter 1: which authentication types a channel has, or has enabled for a level (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanAuthenticationTypes
{
    /// <summary>The manufacturer's own.</summary>
    [Bit(1, 5)] public bool Oem { get; init; }

    /// <summary>The password itself, in the clear.</summary>
    [Bit(1, 4)] public bool StraightPassword { get; init; }

    /// <summary>MD5.</summary>
    [Bit(1, 2)] public bool Md5 { get; init; }

    /// <summary>MD2.</summary>
    [Bit(1, 1)] public bool Md2 { get; init; }

    /// <summary>None at all.</summary>
    [Bit(1, 0)] public bool None { get; init; }
}
