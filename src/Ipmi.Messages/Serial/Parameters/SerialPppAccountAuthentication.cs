namespace Ipmi.Messages;

/// <summary>Serial parameter 43: how a PPP account is authenticated (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialPppAccountAuthentication
{
    /// <summary>Which entry.</summary>
    [Bits(1, 3, 0)] public byte SetSelector { get; init; }

    /// <summary>The protocol: 0 is none.</summary>
    [Bits(2, 3, 0)] public byte AuthenticationType { get; init; }
}
