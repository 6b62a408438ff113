namespace Ipmi.Messages;

/// <summary>SOL parameter 7: the channel that the serial parameters belong to (IPMI v2.0 §26.3, table 26-5).</summary>
[WireStruct]
public readonly partial record struct SolPayloadChannel
{
    /// <summary>The channel.</summary>
    [Field(1)] public byte Channel { get; init; }
}
