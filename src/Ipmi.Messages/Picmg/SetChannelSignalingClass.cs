namespace Ipmi.Messages;

/// <summary>Set Channel Signaling Class: sets the speed of a channel of the backplane (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x3B, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetChannelSignalingClassRequest : IIpmiRequest<SetChannelSignalingClassResponse>
{
    /// <summary>Which interface.</summary>
    [Bits(2, 7, 6)] public LinkInterface Interface { get; init; }

    /// <summary>The channel.</summary>
    [Bits(2, 5, 0)] public byte Channel { get; init; }

    /// <summary>The class.</summary>
    [Bits(3, 3, 0)] public byte SignalingClass { get; init; }
}

/// <inheritdoc cref="SetChannelSignalingClassRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetChannelSignalingClassResponse;
