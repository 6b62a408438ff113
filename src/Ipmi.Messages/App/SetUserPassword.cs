namespace Ipmi.Messages;

/// <summary>Set User Password: sets or tests a password, enables or disables a user (IPMI v2.0 §22.30).</summary>
[IpmiRequest(NetFn.App, 0x47, Privilege = PrivilegeLevel.Administrator, Section = "22.30", Repeatable = false)]
[Completion(0x80, "the password is not the one stored")]
[Completion(0x81, "the password is stored with the other length, 16 or 20 bytes")]
public readonly partial record struct SetUserPasswordRequest : IIpmiRequest<SetUserPasswordResponse>
{
    /// <summary>Whether the password is stored with 20 bytes and not 16. Only sessions of IPMI v2.0 take such a password.</summary>
    [Bit(1, 7)] public bool IsTwentyBytes { get; init; }

    /// <summary>The user, from 1.</summary>
    [Bits(1, 5, 0)] public byte UserId { get; init; }

    /// <summary>What to do.</summary>
    [Bits(2, 1, 0)] public PasswordOperation Operation { get; init; }

    /// <summary>16 or 20 bytes, padded with zeros; may be left out to enable or disable.</summary>
    [Tail(3), LengthWhen(nameof(IsTwentyBytes), false, 16), LengthWhen(nameof(IsTwentyBytes), true, 20), Secret]
    public Octets Password { get; init; }
}

/// <inheritdoc cref="SetUserPasswordRequest"/>
[IpmiResponse]
public readonly partial record struct SetUserPasswordResponse;

/// <summary>What Set User Password does (IPMI v2.0 §22.30, table 22-35). Two bits.</summary>
public enum PasswordOperation : byte
{
    /// <summary>Disables the user.</summary>
    DisableUser = 0,

    /// <summary>Enables the user.</summary>
    EnableUser = 1,

    /// <summary>Stores the password.</summary>
    SetPassword = 2,

    /// <summary>Compares the password with the one stored.</summary>
    TestPassword = 3,
}
