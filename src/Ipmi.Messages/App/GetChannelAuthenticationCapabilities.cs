namespace Ipmi.Messages;

/// <summary>Get Channel Authentication Capabilities: how one may log in on a channel (IPMI v2.0 §22.13).</summary>
[IpmiRequest(
    NetFn.App, 0x38, Privilege = PrivilegeLevel.Unspecified, Section = "22.13", BeforeSession = true)]
public readonly partial record struct GetChannelAuthenticationCapabilitiesRequest
    : IIpmiRequest<GetChannelAuthenticationCapabilitiesResponse>
{
    /// <summary>Asks for what IPMI v2.0 added. Some BMCs of IPMI v1.5 refuse it: ask again without.</summary>
    [Bit(1, 7)] public bool WantsExtended { get; init; }

    /// <summary>The channel; <see cref="ChannelNumber.Present"/> is the one asked by.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>The level that the login is meant for.</summary>
    [Bits(2, 3, 0)] public PrivilegeLevel MaximumPrivilege { get; init; }
}

/// <inheritdoc cref="GetChannelAuthenticationCapabilitiesRequest"/>
/// <remarks>Table 22-15. Bytes 5 to 9 are absent, or cut, on some BMCs.</remarks>
[IpmiResponse]
public readonly partial record struct GetChannelAuthenticationCapabilitiesResponse
{
    /// <summary>The channel's own number.</summary>
    [Field(2)] public byte Channel { get; init; }

    /// <summary>Whether byte 5 says what IPMI v2.0 added.</summary>
    [Bit(3, 7)] public bool HasExtended { get; init; }

    /// <summary>Whether the manufacturer's own authentication type is enabled.</summary>
    [Bit(3, 5)] public bool SupportsOem { get; init; }

    /// <summary>Whether passwords in the clear are enabled.</summary>
    [Bit(3, 4)] public bool SupportsStraightPassword { get; init; }

    /// <summary>Whether MD5 is enabled.</summary>
    [Bit(3, 2)] public bool SupportsMd5 { get; init; }

    /// <summary>Whether MD2 is enabled.</summary>
    [Bit(3, 1)] public bool SupportsMd2 { get; init; }

    /// <summary>Whether sessions without authentication are enabled.</summary>
    [Bit(3, 0)] public bool SupportsNone { get; init; }

    /// <summary>Whether a key K_G was set that is not all zero: logging in takes it as well as the password.</summary>
    [Bit(4, 5)] public bool HasBmcKey { get; init; }

    /// <summary>Whether packets inside a session may come without an auth code.</summary>
    [Bit(4, 4)] public bool PerMessageAuthenticationDisabled { get; init; }

    /// <summary>Whether commands of User privilege may come without an auth code.</summary>
    [Bit(4, 3)] public bool UserLevelAuthenticationDisabled { get; init; }

    /// <summary>Whether there are users with names.</summary>
    [Bit(4, 2)] public bool HasNamedUsers { get; init; }

    /// <summary>Whether the user without a name may log in, with a password.</summary>
    [Bit(4, 1)] public bool HasNullUser { get; init; }

    /// <summary>Whether the user without a name may log in, without a password.</summary>
    [Bit(4, 0)] public bool HasAnonymousLogin { get; init; }

    /// <summary>Which sessions the channel takes.</summary>
    [Field(5)] public ConnectionSupport? Connections { get; init; }

    /// <summary>IANA enterprise number of whoever defined the OEM authentication type.</summary>
    [Field(6, 8)] public UInt24? OemId { get; init; }

    /// <summary>More about the OEM authentication type.</summary>
    [Field(9)] public byte? OemAuxiliary { get; init; }
}

/// <summary>Which sessions a channel takes (IPMI v2.0 §22.13, table 22-15).</summary>
[Flags]
public enum ConnectionSupport : byte
{
    /// <summary>Nothing is said.</summary>
    None = 0,

    /// <summary>Sessions of IPMI v1.5.</summary>
    Ipmi15 = 1 << 0,

    /// <summary>Sessions of IPMI v2.0: RMCP+.</summary>
    Ipmi20 = 1 << 1,
}
