using System.Collections.Immutable;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>Which sessions a BMC offers.</summary>
public sealed record BmcSessionOptions
{
    /// <summary>The GUID of RAKP 2, in the order of the wire.</summary>
    public Octets16 BmcGuid { get; init; }

    /// <summary>The channel's key, up to 20 bytes; empty or all zero when none is set.</summary>
    public ReadOnlyMemory<byte> Kg { get; init; }

    /// <summary>The cipher suites, the strongest first. 17 and 3 unless set; suite 0 lets anybody in.</summary>
    public ImmutableArray<CipherSuite> CipherSuites { get; init; } = [Crypto.CipherSuites.All[17], Crypto.CipherSuites.All[3]];

    /// <summary>
    /// Up to which privilege a cipher suite opens sessions, asked at each login; below Callback it opens none and is not in the list. Administrator
    /// unless set.
    /// </summary>
    public Func<CipherSuite, PrivilegeLevel> SuiteLimit { get; init; } = static _ => PrivilegeLevel.Administrator;

    /// <summary>The authentication types of IPMI 1.5; none switches IPMI 1.5 off. MD5 unless set.</summary>
    public ImmutableArray<AuthenticationType> AuthenticationTypes { get; init; } = [AuthenticationType.Md5];

    /// <summary>
    /// The authentication types that there are: <see cref="AuthenticationTypes"/>, or the manufacturer's own alone where IPMI 1.5 is on
    /// and a quirk says whose it is.
    /// </summary>
    public ImmutableArray<AuthenticationType> OfferedTypes =>
        AuthenticationTypes.IsEmpty || VendorAuthentication.Of(Quirks) is null ? AuthenticationTypes : [AuthenticationType.Oem];

    /// <summary>
    /// Whether an authentication type of IPMI 1.5 opens sessions of a privilege, asked at each login. All do unless set.
    /// </summary>
    public Func<AuthenticationType, PrivilegeLevel, bool> AllowsType { get; init; } = static (_, _) => true;

    /// <summary>
    /// How many sessions may be open at once. When all are, the one that was silent for the longest makes room, if it was so for half of
    /// <see cref="IdleTimeout"/>; else a new one is refused.
    /// </summary>
    public int MaxSessions { get; init; } = 64;

    /// <summary>After how much silence a session ends: 60 s, as the specification asks (§6.12.15).</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a session may take to be opened, the first packet inside it included.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How many sessions may be half open; the oldest makes room for a new one. An address may have half of them and a port of it a
    /// sixteenth, so that whoever floods the BMC displaces his own.
    /// </summary>
    public int MaxHalfOpen { get; init; } = 256;

    /// <summary>In what it deviates from the specification; nothing unless set.</summary>
    public BmcQuirks Quirks { get; init; } = BmcQuirks.None;

    /// <summary>Whether users without a name may log in. Not unless set.</summary>
    public bool AllowsNullUsers { get; init; }

    /// <summary>Whether users without a password, or with one of zeros, may log in. Not unless set.</summary>
    public bool AllowsEmptyPasswords { get; init; }

    /// <summary>
    /// Whether a name that nobody has is answered like one that somebody has, with a made-up code, so that nobody learns which names there
    /// are. Off unless set, since a user that mistyped his name is then told that his password is wrong.
    /// </summary>
    public bool HidesUnknownUsers { get; init; }

    /// <summary>
    /// How many handshakes of one address may fail within a minute before its further ones are slowed: their RAKP 1 is answered one a
    /// second. 0 slows nobody.
    /// </summary>
    public int MaxFailedHandshakesPerMinute { get; init; } = 10;

    /// <summary>
    /// How many requests outside a session one address may send within a second, and twice as many at once; those that open sessions do not
    /// count, and opening one gives back what was used. What is too much is dropped, so that nobody can have the BMC shout at somebody else. 0
    /// is no limit.
    /// </summary>
    public int MaxOutsideRequestsPerSecond { get; init; } = 250;
}
