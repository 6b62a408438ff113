namespace Ipmi.Messages;

/// <summary>
/// Get Channel Cipher Suites: which cipher suites or algorithms a channel takes, sixteen bytes at a time (IPMI v2.0
/// §22.15).
/// </summary>
[IpmiRequest(NetFn.App, 0x54, Privilege = PrivilegeLevel.Unspecified, Section = "22.15", BeforeSession = true)]
public readonly partial record struct GetChannelCipherSuitesRequest : IIpmiRequest<GetChannelCipherSuitesResponse>
{
    /// <summary>The channel; <see cref="ChannelNumber.Present"/> is the one asked by.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>The payload that the suites are for.</summary>
    [Bits(2, 5, 0)] public PayloadType PayloadType { get; init; }

    /// <summary>
    /// Whether records of suites are wanted (see <see cref="CipherSuiteRecords"/>), and not a list of algorithms.
    /// </summary>
    [Bit(3, 7)] public bool BySuite { get; init; }

    /// <summary>Which sixteen bytes of the list, from 0.</summary>
    [Bits(3, 5, 0)] public byte ListIndex { get; init; }
}

/// <inheritdoc cref="GetChannelCipherSuitesRequest"/>
[IpmiResponse]
public readonly partial record struct GetChannelCipherSuitesResponse
{
    /// <summary>The channel's own number.</summary>
    [Field(2)] public byte Channel { get; init; }

    /// <summary>The next piece of the list; one of fewer than sixteen bytes is the last. A record may go over two pieces.</summary>
    [Tail(3, MaxLength = 16)] public Octets Records { get; init; }
}
