namespace Ipmi.Messages;

/// <summary>
/// Enable Message Channel Receive: lets messages of a channel into the receive message queue, or keeps them out (IPMI v2.0
/// §22.5).
/// </summary>
[IpmiRequest(NetFn.App, 0x32, Privilege = PrivilegeLevel.NoAccess, Section = "22.5")]
public readonly partial record struct EnableMessageChannelReceiveRequest : IIpmiRequest<EnableMessageChannelReceiveResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>What to do.</summary>
    [Bits(2, 1, 0)] public ChannelReceiveOperation Operation { get; init; }
}

/// <inheritdoc cref="EnableMessageChannelReceiveRequest"/>
[IpmiResponse]
public readonly partial record struct EnableMessageChannelReceiveResponse
{
    /// <summary>The channel.</summary>
    [Bits(2, 3, 0)] public byte Channel { get; init; }

    /// <summary>Whether messages of the channel are received.</summary>
    [Bit(3, 0)] public bool Enabled { get; init; }
}

/// <summary>What Enable Message Channel Receive does. Two bits (IPMI v2.0 §22.5).</summary>
public enum ChannelReceiveOperation : byte
{
    /// <summary>Keeps messages out.</summary>
    Disable = 0,

    /// <summary>Lets messages in.</summary>
    Enable = 1,

    /// <summary>Changes nothing.</summary>
    GetState = 2,
}
