namespace Ipmi.Messages;

/// <summary>Serial parameters 31 and 32: RMCP ports over PPP (IPMI v2.0 §25.2, table 25-4).</summary>
[WireStruct]
public readonly partial record struct SerialPppPort
{
    /// <summary>The UDP port.</summary>
    [Field(1, 2)] public ushort Port { get; init; }
}
