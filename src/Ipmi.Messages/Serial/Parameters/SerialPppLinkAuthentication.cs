namespace Ipmi.Messages;

/// <summary>Serial parameter 33: how the link is authenticated (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialPppLinkAuthentication
{
    /// <summary>The protocol: 0 is none.</summary>
    [Bits(1, 3, 0)] public byte AuthenticationType { get; init; }
}
