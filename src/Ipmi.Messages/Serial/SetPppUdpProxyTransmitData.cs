namespace Ipmi.Messages;

/// <summary>Set PPP UDP Proxy Transmit Data: puts data into the buffer of the UDP proxy (IPMI v2.0 §25.5).</summary>
[IpmiRequest(NetFn.Transport, 0x14, Privilege = PrivilegeLevel.NoAccess, Section = "25.5")]
public readonly partial record struct SetPppUdpProxyTransmitDataRequest : IIpmiRequest<SetPppUdpProxyTransmitDataResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which 16 bytes, from 1.</summary>
    [Field(2)] public byte BlockNumber { get; init; }

    /// <summary>The bytes.</summary>
    [Tail(3, MaxLength = 16)] public Octets Data { get; init; }
}

/// <inheritdoc cref="SetPppUdpProxyTransmitDataRequest"/>
[IpmiResponse]
public readonly partial record struct SetPppUdpProxyTransmitDataResponse;
