namespace Ipmi.Messages;

/// <summary>Get Channel Access: when a channel may be used, and up to which privilege (IPMI v2.0 §22.23).</summary>
[IpmiRequest(NetFn.App, 0x41, Privilege = PrivilegeLevel.User, Section = "22.23")]
[Completion(0x82, "the channel has no sessions")]
public readonly partial record struct GetChannelAccessRequest : IIpmiRequest<GetChannelAccessResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which settings: those kept or those used now.</summary>
    [Bits(2, 7, 6)] public ChannelSettings Settings { get; init; }
}

/// <inheritdoc cref="GetChannelAccessRequest"/>
[IpmiResponse]
public readonly partial record struct GetChannelAccessResponse
{
    /// <summary>Whether the channel sends no alerts of platform event filters.</summary>
    [Bit(2, 5)] public bool AlertingDisabled { get; init; }

    /// <summary>Whether packets inside a session of IPMI v1.5 may come without an auth code.</summary>
    [Bit(2, 4)] public bool PerMessageAuthenticationDisabled { get; init; }

    /// <summary>Whether commands of User privilege may come without an auth code.</summary>
    [Bit(2, 3)] public bool UserLevelAuthenticationDisabled { get; init; }

    /// <summary>When the channel may be used.</summary>
    [Bits(2, 2, 0)] public ChannelAccessMode AccessMode { get; init; }

    /// <summary>The highest level on this channel.</summary>
    [Bits(3, 3, 0)] public PrivilegeLevel PrivilegeLimit { get; init; }
}
