namespace Ipmi.Messages;

/// <summary>Get PPP UDP Proxy Transmit Data: reads the buffer of the UDP proxy (IPMI v2.0 §25.6).</summary>
[IpmiRequest(NetFn.Transport, 0x15, Privilege = PrivilegeLevel.NoAccess, Section = "25.6")]
public readonly partial record struct GetPppUdpProxyTransmitDataRequest : IIpmiRequest<GetPppUdpProxyTransmitDataResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which 16 bytes, from 1.</summary>
    [Field(2)] public byte BlockNumber { get; init; }
}

/// <inheritdoc cref="GetPppUdpProxyTransmitDataRequest"/>
[IpmiResponse]
public readonly partial record struct GetPppUdpProxyTransmitDataResponse
{
    /// <summary>The bytes.</summary>
    [Field(2, 17)] public Octets16 Data { get; init; }
}
