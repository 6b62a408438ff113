using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Client;

/// <summary>How a client connects. Everything has a default that fits most BMCs.</summary>
public sealed record IpmiClientOptions
{
    private static readonly ConditionalWeakTable<IpmiClientOptions, SessionOptions> OfSessions = [];

    /// <summary>RMCP+ unless set; IPMI 1.5 is for BMCs that know nothing better (see also <see cref="AllowIpmi15"/>).</summary>
    public SessionProtocol Protocol { get; init; } = SessionProtocol.RmcpPlus;

    /// <summary>
    /// Whether IPMI 1.5 with MD5 or MD2, which encrypts nothing, is used when the BMC does not answer RMCP+ and says that it has no IPMI 2.0.
    /// Nobody authenticates that saying, so it is not done unless asked for; a named <see cref="CipherSuite"/> is never given up.
    /// </summary>
    public bool AllowIpmi15 { get; init; }

    /// <summary>Workarounds that give security up and so must be asked for: those of <see cref="WorkaroundUse.OnRequest"/>.</summary>
    public ImmutableArray<Workaround> Workarounds { get; init; } = [];

    /// <summary>
    /// The cipher suite of RMCP+: this one or a refusal. When not set, 17 and 3 are tried, then what the BMC lists among suites that
    /// authenticate, protect and encrypt; <see cref="IpmiClient.Info"/> says which it was.
    /// </summary>
    public byte? CipherSuite { get; init; }

    /// <summary>
    /// The authentication type of IPMI 1.5. When not set, MD5, else MD2, as the BMC offers; what does not protect the password is taken
    /// only when it is named.
    /// </summary>
    public AuthenticationType? AuthenticationType { get; init; }

    /// <summary>The privilege that the session is raised to: that or a refusal. Administrator unless set.</summary>
    public PrivilegeLevel Privilege { get; init; } = PrivilegeLevel.Administrator;

    /// <summary>How long connecting may take, all addresses and repeats together. 20 s unless set.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Times, repeats and keepalive of requests.</summary>
    public PumpOptions Requests { get; init; } = new();

    /// <summary>
    /// Whether a session that was lost is opened again for requests that may be repeated, with the same credentials (which are kept for
    /// that, cleared when the client is disposed), the same suite or authentication type, and the same privilege. Yes unless set.
    /// </summary>
    public bool Reconnect { get; init; } = true;

    /// <summary>The commands that raw requests are looked up in.</summary>
    public MessageCatalog Catalog { get; init; } = IpmiMessagesCatalog.Messages;

    /// <summary>The clock. The system's unless set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where session IDs, nonces and initialisation vectors come from. The system's generator unless set.</summary>
    public IRandomSource? Random { get; init; }

    /// <summary>
    /// Makes the link to a BMC, once for each attempt. A UDP socket and a thread of its own unless set; for hundreds of BMCs,
    /// let all share one: <c>Link = endpoint.Connect</c> with an <see cref="RmcpEndpoint.ForConsoles"/>.
    /// </summary>
    public Func<IPEndPoint, IRmcpTransport> Link { get; init; } = static bmc => UdpRmcpTransport.Connect(bmc);

    /// <summary>What an open session has of these options: the same object for all sessions of a program that has many.</summary>
    internal SessionOptions OfSession => OfSessions.GetValue(this, static options => options.SessionOptions(options.ConnectTimeout));

    internal SessionOptions SessionOptions(TimeSpan connectTimeout)
    {
        var options = new SessionOptions
        {
            ConnectTimeout = connectTimeout,
            Pump = Requests,
            Catalog = Catalog,
            Time = Time,
            Workarounds = Workarounds,
        };
        return Random is null ? options : options with { Random = Random };
    }
}
