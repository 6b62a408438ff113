namespace Ipmi.Messages;

/// <summary>Get PPP UDP Proxy Receive Data: what the UDP proxy received (IPMI v2.0 §25.8).</summary>
[IpmiRequest(NetFn.Transport, 0x17, Privilege = PrivilegeLevel.NoAccess, Section = "25.8")]
public readonly partial record struct GetPppUdpProxyReceiveDataRequest : IIpmiRequest<GetPppUdpProxyReceiveDataResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Whether the buffer is emptied.</summary>
    [Bit(2, 7)] public bool Clear { get; init; }

    /// <summary>Which 16 bytes, from 1; 0 asks how many bytes there are.</summary>
    [Bits(2, 6, 0)] public byte BlockNumber { get; init; }
}

/// <inheritdoc cref="GetPppUdpProxyReceiveDataRequest"/>
[IpmiResponse]
public readonly partial record struct GetPppUdpProxyReceiveDataResponse
{
    /// <summary>How many bytes there are (2 bytes) for block 0, otherwise the block.</summary>
    [Tail(2, MaxLength = 16)] public Octets Data { get; init; }
}
