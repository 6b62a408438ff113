using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>Opens IPMI 1.5 sessions.</summary>
public static class Ipmi15Session
{
    /// <summary>The longest password of IPMI 1.5, in bytes.</summary>
    public const int MaxPasswordLength = 16;

    /// <summary>Opens a session and raises it to the privilege asked for (IPMI v2.0 §13.14).</summary>
    /// <param name="transport">The link to the BMC. It belongs to the session, also when opening fails.</param>
    /// <param name="credentials">Who logs in; the password has at most 16 bytes. They are copied, and may be cleared at once.</param>
    /// <param name="type">
    /// How packets are authenticated. When not said: MD5, else MD2, as the BMC offers; what does not protect the password, or nothing,
    /// is taken only when it is named. A manufacturer's own needs its workaround besides.
    /// </param>
    /// <param name="privilege">The privilege, asked for in Activate Session and Set Session Privilege Level.</param>
    /// <param name="options">Times, and where randomness comes from.</param>
    /// <param name="cancellationToken">Gives up; what was opened is closed.</param>
    /// <exception cref="ArgumentException">
    /// The password is too long for IPMI 1.5 (it is never cut), or the type is a manufacturer's own and no workaround says whose.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The credentials were cleared.</exception>
    /// <exception cref="IpmiTimeoutException">Nothing answered in time.</exception>
    /// <exception cref="IpmiAuthenticationException">User, password or privilege were refused.</exception>
    /// <exception cref="IpmiSessionRefusedException">No authentication type fits, or no slot is free.</exception>
    /// <exception cref="IpmiProtocolException">The BMC broke the rules.</exception>
    public static async Task<LanSession> OpenAsync(
        IRmcpTransport transport,
        IpmiCredentials credentials,
        AuthenticationType? type,
        PrivilegeLevel privilege,
        SessionOptions options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transport);
        IAsyncDisposable owner = transport;
        try
        {
            ArgumentNullException.ThrowIfNull(credentials);
            ArgumentNullException.ThrowIfNull(options);
            CheckPassword(credentials);
            CheckType(type, options);

            // Of one's own: what is cleared meanwhile must not show when an answer is received.
            using IpmiCredentials own = credentials.Copy();
            var link = new ExtraDatagramLink(transport);
            var pump = new SessionPump(link, new SessionlessWrapper(inRmcpPlus: false), options.PumpWithWorkarounds, options.Time);
            owner = pump;
            return await new Ipmi15Opening(pump, link, own, privilege, options).OpenAsync(type, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await owner.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static void CheckType(AuthenticationType? type, SessionOptions options)
    {
        if (type != AuthenticationType.Oem || options.Workarounds.Contains(Workarounds.Supermicro)) return;
        throw new ArgumentException(
            $"The type {type} is a manufacturer's own: the workaround {Workarounds.Supermicro.Name} says whose.", nameof(type));
    }

    private static void CheckPassword(IpmiCredentials credentials)
    {
        int length = credentials.Password.Length;
        if (length <= MaxPasswordLength) return;
        throw new ArgumentException(
            $"A password of IPMI 1.5 may have {MaxPasswordLength} bytes; this one has {length}.", nameof(credentials));
    }
}
