namespace Ipmi.Messages;

/// <summary>Serial parameter 30: how PPP is noticed and negotiated (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialPppProtocolOptions
{
    /// <summary>How PPP is noticed on the line.</summary>
    [Field(1)] public byte SnoopControl { get; init; }

    /// <summary>Who begins to negotiate.</summary>
    [Field(2)] public byte NegotiationControl { get; init; }

    /// <summary>What is negotiated.</summary>
    [Field(3)] public byte NegotiationConfiguration { get; init; }
}
