namespace Ipmi.Messages;

/// <summary>Get IP/UDP/RMCP Statistics: what a channel has received and sent (IPMI v2.0 §23.4).</summary>
[IpmiRequest(NetFn.Transport, 0x04, Name = "Get IP/UDP/RMCP Statistics", Privilege = PrivilegeLevel.User, Section = "23.4")]
public readonly partial record struct GetIpUdpRmcpStatisticsRequest : IIpmiRequest<GetIpUdpRmcpStatisticsResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Whether all counters start again.</summary>
    [Bit(2, 0)] public bool Clear { get; init; }
}

/// <inheritdoc cref="GetIpUdpRmcpStatisticsRequest"/>
[IpmiResponse]
public readonly partial record struct GetIpUdpRmcpStatisticsResponse
{
    /// <summary>IP packets received.</summary>
    [Field(2, 3)] public ushort IpReceived { get; init; }

    /// <summary>IP packets with errors in their headers.</summary>
    [Field(4, 5)] public ushort IpHeaderErrors { get; init; }

    /// <summary>IP packets for other addresses.</summary>
    [Field(6, 7)] public ushort IpAddressErrors { get; init; }

    /// <summary>Fragments received.</summary>
    [Field(8, 9)] public ushort IpFragments { get; init; }

    /// <summary>IP packets sent.</summary>
    [Field(10, 11)] public ushort IpSent { get; init; }

    /// <summary>UDP packets received.</summary>
    [Field(12, 13)] public ushort UdpReceived { get; init; }

    /// <summary>Valid RMCP packets received.</summary>
    [Field(14, 15)] public ushort RmcpReceived { get; init; }

    /// <summary>UDP packets received for the proxy.</summary>
    [Field(16, 17)] public ushort UdpProxyReceived { get; init; }

    /// <summary>UDP packets of the proxy that were dropped.</summary>
    [Field(18, 19)] public ushort UdpProxyDropped { get; init; }
}
