using System.Collections.Immutable;
using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>Opens RMCP+ sessions.</summary>
public static class Ipmi20Session
{
    /// <summary>Opens a session and raises it to the privilege asked for (IPMI v2.0 §13.15).</summary>
    /// <param name="transport">The link to the BMC. It belongs to the session, also when opening fails.</param>
    /// <param name="credentials">Who logs in. They are copied, and may be cleared at once.</param>
    /// <param name="suites">The cipher suites to try, the preferred one first. The BMC does one of them or the call fails.</param>
    /// <param name="privilege">The privilege; it is named in Open Session, in RAKP 1 and in Set Session Privilege Level.</param>
    /// <param name="options">Times, and where randomness comes from.</param>
    /// <param name="cancellationToken">Gives up; what was opened is closed.</param>
    /// <exception cref="ObjectDisposedException">The credentials were cleared.</exception>
    /// <exception cref="IpmiTimeoutException">Nothing answered in time (<see cref="IpmiNoAnswerException"/>), or the session was opened and is silent.</exception>
    /// <exception cref="IpmiAuthenticationException">User, password, K_G or privilege were refused.</exception>
    /// <exception cref="IpmiSessionRefusedException">No suite fits, or no slot is free.</exception>
    /// <exception cref="IpmiProtocolException">The BMC broke the rules.</exception>
    public static async Task<LanSession> OpenAsync(
        IRmcpTransport transport,
        IpmiCredentials credentials,
        IReadOnlyList<CipherSuite> suites,
        PrivilegeLevel privilege,
        SessionOptions options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transport);
        IAsyncDisposable owner = transport;
        try
        {
            ArgumentNullException.ThrowIfNull(credentials);
            ArgumentNullException.ThrowIfNull(suites);
            ArgumentNullException.ThrowIfNull(options);
            ArgumentOutOfRangeException.ThrowIfZero(suites.Count);

            // Of one's own: what is cleared meanwhile must not show when an answer is received.
            using IpmiCredentials own = credentials.Copy();
            var pump = new SessionPump(transport, new SessionlessWrapper(inRmcpPlus: true), options.PumpWithWorkarounds, options.Time);
            owner = pump;
            TimeSpan deadline = pump.Now + options.ConnectTimeout;
            try
            {
                return await OpenAsync(pump, own, suites, privilege, privilege, deadline, options, cancellationToken).ConfigureAwait(false);
            }
            catch (IpmiAuthenticationException refusal) when (WantsMore(refusal, privilege))
            {
                return await OpenHigherAsync(pump, own, suites, privilege, deadline, options, refusal, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            await owner.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Some BMCs refuse everything unless the session was opened with the user's very limit (<see cref="Workarounds.ExactPrivilege"/>).</summary>
    private static bool WantsMore(IpmiAuthenticationException refusal, PrivilegeLevel role) =>
        refusal.Failure.Code == CompletionCode.InsufficientPrivilege && role is > PrivilegeLevel.Unspecified and < PrivilegeLevel.Administrator;

    private static async Task<LanSession> OpenHigherAsync(
        SessionPump pump,
        IpmiCredentials credentials,
        IReadOnlyList<CipherSuite> suites,
        PrivilegeLevel privilege,
        TimeSpan deadline,
        SessionOptions options,
        IpmiAuthenticationException first,
        CancellationToken cancellationToken)
    {
        for (PrivilegeLevel role = privilege + 1; role <= PrivilegeLevel.Administrator; role++)
        {
            try
            {
                pump.Use(new SessionlessWrapper(inRmcpPlus: true));
                return await OpenAsync(pump, credentials, suites, privilege, role, deadline, options, cancellationToken).ConfigureAwait(false);
            }
            catch (IpmiAuthenticationException refusal) when (WantsMore(refusal, role))
            {
                // The next higher one may be the user's.
            }
            catch (IpmiAuthenticationException)
            {
                break;
            }
        }

        throw first;
    }

    private static async Task<LanSession> OpenAsync(
        SessionPump pump,
        IpmiCredentials credentials,
        IReadOnlyList<CipherSuite> suites,
        PrivilegeLevel privilege,
        PrivilegeLevel role,
        TimeSpan deadline,
        SessionOptions options,
        CancellationToken cancellationToken)
    {
        var opening = new Ipmi20Opening(pump, credentials, suites, role, deadline, options);
        (RakpConsoleHandshake handshake, CipherSuite suite) = await opening.ShakeHandsAsync(cancellationToken).ConfigureAwait(false);
        using (handshake)
        {
            pump.RoundTrip = handshake.RoundTrip;
            var info = new SessionInfo(
                SessionProtocol.RmcpPlus, suite.Id, AuthenticationType.RmcpPlus, privilege, handshake.BmcSessionId, handshake.BmcGuid)
            {
                Choice = opening.ChoiceOf(suite),
                Reason = opening.ReasonFor(suite),
                Warning = WarningOf(suite),
                Workarounds = role == privilege ? handshake.UsedWorkarounds : [.. handshake.UsedWorkarounds, Workarounds.ExactPrivilege],
            };
            PacketWay[] ways = WaysOf(handshake, suite, options.Random);
            return await new SessionActivation(pump, ways, isConfirmed: false, handshake.SlowestAnswer, options).RaiseAsync(info, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>How packets may have to be made.</summary>
    private static PacketWay[] WaysOf(RakpConsoleHandshake handshake, CipherSuite suite, IRandomSource random)
    {
        ImmutableArray<PacketVariant> variants = PacketVariant.For(suite);
        var ways = new PacketWay[variants.Length];
        for (int i = 0; i < ways.Length; i++)
        {
            PacketVariant variant = variants[i];
            PacketWay? alike = null;
            for (int j = 0; j < i; j++)
            {
                if (variants[j].CodeIn(suite) == variant.CodeIn(suite)) alike = ways[j];
            }

            ways[i] = new(variant.Workarounds, () => handshake.CreateWrapper(random, variant), alike);
        }

        return ways;
    }

    private static string? WarningOf(CipherSuite suite) => suite switch
    {
        { IsAuthenticated: false } => $"{suite} asks for no password: anybody can log in as this user.",
        { Integrity: IntegrityAlgorithm.None } => $"{suite} protects nothing inside the session: anybody on the network can read it and send commands.",
        { Confidentiality: ConfidentialityAlgorithm.None } => $"{suite} encrypts nothing: anybody on the network can read the session.",
        _ => null,
    };
}
