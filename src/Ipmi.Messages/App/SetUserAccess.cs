namespace Ipmi.Messages;

/// <summary>Set User Access: what a user may do on a channel (IPMI v2.0 §22.26).</summary>
[IpmiRequest(NetFn.App, 0x43, Privilege = PrivilegeLevel.Administrator, Section = "22.26")]
public readonly partial record struct SetUserAccessRequest : IIpmiRequest<SetUserAccessResponse>
{
    /// <summary>Whether the three bits that follow are taken over.</summary>
    [Bit(1, 7)] public bool ChangesAccess { get; init; }

    /// <summary>Whether the user may only be called back.</summary>
    [Bit(1, 6)] public bool RestrictedToCallback { get; init; }

    /// <summary>Whether name and password are also those of the link, such as PPP.</summary>
    [Bit(1, 5)] public bool LinkAuthentication { get; init; }

    /// <summary>Whether the user may open sessions.</summary>
    [Bit(1, 4)] public bool IpmiMessaging { get; init; }

    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>The user, from 1.</summary>
    [Bits(2, 5, 0)] public byte UserId { get; init; }

    /// <summary>The user's highest level; <see cref="PrivilegeLevel.NoAccess"/> for none.</summary>
    [Bits(3, 3, 0)] public PrivilegeLevel PrivilegeLimit { get; init; }

    /// <summary>How many sessions the user may have at a time, 1 to 15; 0 for no limit.</summary>
    [Bits(4, 3, 0)] public byte? SessionLimit { get; init; }
}

/// <inheritdoc cref="SetUserAccessRequest"/>
[IpmiResponse]
public readonly partial record struct SetUserAccessResponse;
