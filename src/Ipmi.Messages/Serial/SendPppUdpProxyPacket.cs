namespace Ipmi.Messages;

/// <summary>Send PPP UDP Proxy Packet: sends what is in the buffer of the UDP proxy (IPMI v2.0 §25.7).</summary>
[IpmiRequest(NetFn.Transport, 0x16, Privilege = PrivilegeLevel.NoAccess, Section = "25.7", Repeatable = false)]
[Completion(0x80, "no PPP link is up")]
[Completion(0x81, "the UDP proxy is not supported")]
public readonly partial record struct SendPppUdpProxyPacketRequest : IIpmiRequest<SendPppUdpProxyPacketResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>UDP port to send from.</summary>
    [Field(2, 3)] public ushort SourcePort { get; init; }

    /// <summary>UDP port to send to.</summary>
    [Field(4, 5)] public ushort DestinationPort { get; init; }

    /// <summary>IP address to send from.</summary>
    [Field(6, 9)] public Ipv4Address SourceAddress { get; init; }

    /// <summary>IP address to send to.</summary>
    [Field(10, 13)] public Ipv4Address DestinationAddress { get; init; }

    /// <summary>How many bytes of the buffer, from 1.</summary>
    [Field(14, 15)] public ushort ByteCount { get; init; }
}

/// <inheritdoc cref="SendPppUdpProxyPacketRequest"/>
[IpmiResponse]
public readonly partial record struct SendPppUdpProxyPacketResponse;
