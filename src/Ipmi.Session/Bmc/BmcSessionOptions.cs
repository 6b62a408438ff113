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

    /// <summary>The authentication types of IPMI 1.5; none switches IPMI 1.5 off. MD5 unless set.</summary>
    public ImmutableArray<AuthenticationType> AuthenticationTypes { get; init; } = [AuthenticationType.Md5];

    /// <summary>How many sessions may be open at once.</summary>
    public int MaxSessions { get; init; } = 64;

    /// <summary>After how much silence a session ends: 60 s, as the specification asks (§6.12.15).</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a session may take to be opened, the first packet inside it included.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many sessions may be half open; the oldest makes room for a new one.</summary>
    public int MaxHalfOpen { get; init; } = 256;

    /// <summary>In what it deviates from the specification; nothing unless set.</summary>
    public BmcQuirks Quirks { get; init; } = BmcQuirks.None;
}
