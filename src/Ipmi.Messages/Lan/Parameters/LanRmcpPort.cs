namespace Ipmi.Messages;

/// <summary>LAN parameters 8 and 9: primary and secondary RMCP port (IPMI v2.0 §23.2, table 23-4).</summary>
[WireStruct]
public readonly partial record struct LanRmcpPort
{
    /// <summary>The UDP port.</summary>
    [Field(1, 2)] public ushort Port { get; init; }
}
