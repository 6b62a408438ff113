namespace Ipmi.Messages;

/// <summary>Serial parameters 52 and 53: the name of a connector or channel (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialName
{
    /// <summary>Which association.</summary>
    [Field(1)] public byte Entry { get; init; }

    /// <summary>Its name.</summary>
    [Tail(2)] public Octets Name { get; init; }
}
