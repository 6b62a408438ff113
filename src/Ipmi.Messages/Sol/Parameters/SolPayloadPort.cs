namespace Ipmi.Messages;

/// <summary>SOL parameter 8: the UDP port of Serial over LAN (IPMI v2.0 §26.3, table 26-5).</summary>
[WireStruct]
public readonly partial record struct SolPayloadPort
{
    /// <summary>The port.</summary>
    [Field(1, 2)] public ushort Port { get; init; }
}
