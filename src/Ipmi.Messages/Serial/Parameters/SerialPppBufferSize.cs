namespace Ipmi.Messages;

/// <summary>Serial parameters 46 and 47: buffers of the UDP proxy (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialPppBufferSize
{
    /// <summary>The buffer's size; 0 when there is no UDP proxy.</summary>
    [Field(1, 2)] public ushort Bytes { get; init; }
}
