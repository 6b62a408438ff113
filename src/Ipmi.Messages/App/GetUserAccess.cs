namespace Ipmi.Messages;

/// <summary>Get User Access: what a user may do on a channel, and how many users there are (IPMI v2.0 §22.27).</summary>
[IpmiRequest(NetFn.App, 0x44, Privilege = PrivilegeLevel.Operator, Section = "22.27")]
public readonly partial record struct GetUserAccessRequest : IIpmiRequest<GetUserAccessResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>The user, from 1.</summary>
    [Bits(2, 5, 0)] public byte UserId { get; init; }
}

/// <inheritdoc cref="GetUserAccessRequest"/>
[IpmiResponse]
public readonly partial record struct GetUserAccessResponse
{
    /// <summary>How many user IDs the channel has, the null user included.</summary>
    [Bits(2, 5, 0)] public byte MaximumUsers { get; init; }

    /// <summary>Whether the user is enabled.</summary>
    [Bits(3, 7, 6)] public UserEnableStatus EnableStatus { get; init; }

    /// <summary>How many users are enabled.</summary>
    [Bits(3, 5, 0)] public byte EnabledUsers { get; init; }

    /// <summary>How many users have names that cannot be changed, the null user included.</summary>
    [Bits(4, 5, 0)] public byte FixedNames { get; init; }

    /// <summary>Whether the user may only be called back.</summary>
    [Bit(5, 6)] public bool RestrictedToCallback { get; init; }

    /// <summary>Whether name and password are also those of the link, such as PPP.</summary>
    [Bit(5, 5)] public bool LinkAuthentication { get; init; }

    /// <summary>Whether the user may open sessions.</summary>
    [Bit(5, 4)] public bool IpmiMessaging { get; init; }

    /// <summary>The user's highest level; <see cref="PrivilegeLevel.NoAccess"/> for none.</summary>
    [Bits(5, 3, 0)] public PrivilegeLevel PrivilegeLimit { get; init; }
}

/// <summary>Whether a user is enabled (IPMI v2.0 §22.27, table 22-32). Two bits.</summary>
public enum UserEnableStatus : byte
{
    /// <summary>The BMC does not say, as older ones do not.</summary>
    Unspecified = 0,

    /// <summary>The user was enabled with Set User Password.</summary>
    Enabled = 1,

    /// <summary>The user was disabled with Set User Password.</summary>
    Disabled = 2,
}
