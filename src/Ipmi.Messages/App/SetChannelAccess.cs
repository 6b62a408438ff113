namespace Ipmi.Messages;

/// <summary>Set Channel Access: when a channel may be used, and up to which privilege (IPMI v2.0 §22.22).</summary>
[IpmiRequest(NetFn.App, 0x40, Privilege = PrivilegeLevel.Administrator, Section = "22.22")]
[Completion(0x82, "the channel has no sessions")]
[Completion(0x83, "the channel does not have this access mode")]
public readonly partial record struct SetChannelAccessRequest : IIpmiRequest<SetChannelAccessResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Where the access settings of this byte go.</summary>
    [Bits(2, 7, 6)] public ChannelSettings SetAccess { get; init; }

    /// <summary>Whether the channel sends no alerts of platform event filters.</summary>
    [Bit(2, 5)] public bool AlertingDisabled { get; init; }

    /// <summary>Whether packets inside a session of IPMI v1.5 may come without an auth code.</summary>
    [Bit(2, 4)] public bool PerMessageAuthenticationDisabled { get; init; }

    /// <summary>Whether commands of User privilege may come without an auth code.</summary>
    [Bit(2, 3)] public bool UserLevelAuthenticationDisabled { get; init; }

    /// <summary>When the channel may be used.</summary>
    [Bits(2, 2, 0)] public ChannelAccessMode AccessMode { get; init; }

    /// <summary>Where the privilege limit of this byte goes.</summary>
    [Bits(3, 7, 6)] public ChannelSettings SetPrivilegeLimit { get; init; }

    /// <summary>The highest level on this channel.</summary>
    [Bits(3, 3, 0)] public PrivilegeLevel PrivilegeLimit { get; init; }
}

/// <inheritdoc cref="SetChannelAccessRequest"/>
[IpmiResponse]
public readonly partial record struct SetChannelAccessResponse;
