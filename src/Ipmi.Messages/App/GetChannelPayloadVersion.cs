namespace Ipmi.Messages;

/// <summary>Get Channel Payload Version: which format of a payload a channel carries (IPMI v2.0 §24.9).</summary>
[IpmiRequest(NetFn.App, 0x4F, Privilege = PrivilegeLevel.User, Section = "24.9")]
[Completion(0x80, "the channel does not carry this payload")]
public readonly partial record struct GetChannelPayloadVersionRequest : IIpmiRequest<GetChannelPayloadVersionResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which payload.</summary>
    [Field(2)] public PayloadType PayloadType { get; init; }
}

/// <inheritdoc cref="GetChannelPayloadVersionRequest"/>
[IpmiResponse]
public readonly partial record struct GetChannelPayloadVersionResponse
{
    /// <summary>Major version of the format.</summary>
    [Bits(2, 7, 4)] public byte Major { get; init; }

    /// <summary>Minor version of the format.</summary>
    [Bits(2, 3, 0)] public byte Minor { get; init; }
}
