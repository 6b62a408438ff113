using System.Diagnostics.CodeAnalysis;
using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>Opens RMCP+ sessions.</summary>
public static class Ipmi20Session
{
    // A BMC that does not even answer Open Session may not know the suite: the next one is tried then, and both again with more time.
    private static readonly TimeSpan FirstPatience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan FirstInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>Opens a session and raises it to the privilege asked for (IPMI v2.0 §13.15).</summary>
    /// <param name="transport">The link to the BMC. It belongs to the session, also when opening fails.</param>
    /// <param name="credentials">Who logs in. They are copied as far as the session needs them.</param>
    /// <param name="suites">The cipher suites to try, the preferred one first. The BMC does one of them or the call fails.</param>
    /// <param name="privilege">The privilege; it is named in Open Session, in RAKP 1 and in Set Session Privilege Level.</param>
    /// <param name="options">Times, and where randomness comes from.</param>
    /// <param name="cancellationToken">Gives up; what was opened is closed.</param>
    /// <exception cref="IpmiTimeoutException">Nothing answered in time.</exception>
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
        ArgumentNullException.ThrowIfNull(suites);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfZero(suites.Count);
        var pump = new SessionPump(transport, new SessionlessWrapper(inRmcpPlus: true), options.Pump, options.Time);
        try
        {
            TimeSpan deadline = pump.Now + options.ConnectTimeout;
            (RakpConsoleHandshake handshake, CipherSuite suite) =
                await ShakeHandsAsync(pump, credentials, suites, privilege, options, deadline, cancellationToken).ConfigureAwait(false);
            using (handshake)
            {
                pump.Use(handshake.CreateWrapper(options.Random));
                var info = new SessionInfo(
                    SessionProtocol.RmcpPlus, suite.Id, AuthenticationType.RmcpPlus, privilege, handshake.BmcSessionId, handshake.BmcGuid);
                return await SessionActivation.RaiseAsync(pump, info, options, deadline, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            await pump.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task<(RakpConsoleHandshake Handshake, CipherSuite Suite)> ShakeHandsAsync(
        SessionPump pump,
        IpmiCredentials credentials,
        IReadOnlyList<CipherSuite> suites,
        PrivilegeLevel privilege,
        SessionOptions options,
        TimeSpan deadline,
        CancellationToken cancellationToken)
    {
        List<CipherSuite> left = [.. suites];
        TimeSpan started = pump.Now;
        TimeSpan patience = FirstPatience;
        int attempts = 0;
        for (int i = 0; ; i++)
        {
            CipherSuite suite = left[i % left.Count];
            var login = new RakpLogin(credentials, suite, privilege);
            var handshake = new RakpConsoleHandshake(login, options.Random, options.Pump.FirstInterval ?? FirstInterval, pump.Now);
            TimeSpan limit = left.Count == 1 ? deadline : pump.Now + patience;
            bool isOver = await pump.RunAsync(handshake, limit < deadline ? limit : deadline, cancellationToken).ConfigureAwait(false);
            if (!isOver && handshake.IsAnswered) isOver = await pump.RunAsync(handshake, deadline, cancellationToken).ConfigureAwait(false);
            attempts += 1 + handshake.Repeats;
            if (isOver && handshake.Failure is null) return (handshake, suite);

            handshake.Dispose();
            if (pump.Now >= deadline) throw new IpmiTimeoutException("Opening an RMCP+ session", attempts, pump.Now - started);
            if (!isOver)
            {
                if (i % left.Count == left.Count - 1) patience *= 2;
                continue;
            }

            HandshakeFailure failure = handshake.Failure!;
            if (failure.Cause == HandshakeFailureCause.CipherSuiteRefused && left.Count > 1)
            {
                left.Remove(suite);
                i = -1;
            }
            else if (!MayBeStale(handshake, failure)) Throw(failure);
        }
    }

    /// <summary>
    /// Whether the refusal may come of a repeated message: a BMC that answers each copy of RAKP 1 with another random number refuses
    /// the RAKP 3 that answers the first. A fresh handshake tells.
    /// </summary>
    private static bool MayBeStale(RakpConsoleHandshake handshake, HandshakeFailure failure) =>
        handshake.Repeats > 0
        && failure.Status is RmcpStatus.InvalidSessionId or RmcpStatus.InactiveSessionId or RmcpStatus.InvalidIntegrityCheckValue;

    [DoesNotReturn]
    private static void Throw(HandshakeFailure failure) => throw failure.Cause switch
    {
        HandshakeFailureCause.WrongPassword or HandshakeFailureCause.UnknownUser or HandshakeFailureCause.WrongKg
            or HandshakeFailureCause.PrivilegeNotAllowed => new IpmiAuthenticationException(failure),
        HandshakeFailureCause.ProtocolViolation => new IpmiProtocolException(failure.Detail),
        _ => new IpmiSessionRefusedException(failure),
    };
}
