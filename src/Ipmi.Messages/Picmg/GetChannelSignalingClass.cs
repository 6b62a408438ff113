namespace Ipmi.Messages;

/// <summary>Get Channel Signaling Class: the speed of a channel of the backplane (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x3C, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetChannelSignalingClassRequest : IIpmiRequest<GetChannelSignalingClassResponse>
{
    /// <summary>Which interface.</summary>
    [Bits(2, 7, 6)] public LinkInterface Interface { get; init; }

    /// <summary>The channel.</summary>
    [Bits(2, 5, 0)] public byte Channel { get; init; }
}

/// <inheritdoc cref="GetChannelSignalingClassRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetChannelSignalingClassResponse
{
    /// <summary>Which interface.</summary>
    [Bits(3, 7, 6)] public LinkInterface Interface { get; init; }

    /// <summary>The channel.</summary>
    [Bits(3, 5, 0)] public byte Channel { get; init; }

    /// <summary>The class.</summary>
    [Bits(4, 3, 0)] public byte SignalingClass { get; init; }
}
