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

    // How often in a row the same failure is seen before it is believed.
    private const int TimesOnGoodNetwork = 2;
    private const int TimesOnBadNetwork = 4;

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
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(suites);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfZero(suites.Count);
        var pump = new SessionPump(transport, new SessionlessWrapper(inRmcpPlus: true), options.Pump, options.Time);
        var opening = new Opening(pump, credentials, suites, privilege, options);
        try
        {
            (RakpConsoleHandshake handshake, CipherSuite suite) = await opening.ShakeHandsAsync(cancellationToken).ConfigureAwait(false);
            using (handshake)
            {
                pump.Use(handshake.CreateWrapper(options.Random));
                pump.RoundTrip = handshake.RoundTrip;
                var info = new SessionInfo(
                    SessionProtocol.RmcpPlus, suite.Id, AuthenticationType.RmcpPlus, privilege, handshake.BmcSessionId, handshake.BmcGuid);
                return await SessionActivation.RaiseAsync(pump, info, options, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            await pump.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>One attempt to open a session: handshake after handshake, until one succeeds or the reason why none does is sure.</summary>
    private sealed class Opening(
        SessionPump pump, IpmiCredentials credentials, IReadOnlyList<CipherSuite> suites, PrivilegeLevel privilege, SessionOptions options)
    {
        private readonly List<CipherSuite> _left = [.. suites];
        private readonly TimeSpan _started = pump.Now;
        private readonly TimeSpan _deadline = pump.Now + options.ConnectTimeout;
        private TimeSpan _patience = FirstPatience;
        private int _attempts;
        private bool _isNetworkBad;
        private HandshakeFailure? _lastFailure;
        private int _timesSeen;

        public async Task<(RakpConsoleHandshake Handshake, CipherSuite Suite)> ShakeHandsAsync(CancellationToken cancellationToken)
        {
            for (int i = 0; ; i++)
            {
                CipherSuite suite = _left[i % _left.Count];
                RakpConsoleHandshake handshake = await TryAsync(suite, cancellationToken).ConfigureAwait(false);
                if (handshake is { IsOver: true, Failure: null }) return (handshake, suite);
                if (handshake.Failure is not { } failure)
                {
                    if (pump.Now >= _deadline) throw OutOfTime();
                    if (i % _left.Count == _left.Count - 1) _patience *= 2;
                }
                else if (!IsSure(failure) && pump.Now < _deadline) i--;
                else if (failure.Cause == HandshakeFailureCause.CipherSuiteRefused && _left.Count > 1)
                {
                    _left.Remove(suite);
                    i = -1;
                }
                else Throw(failure);
            }
        }

        /// <summary>One handshake. One that came to nothing is given up, with all that the BMC may have opened.</summary>
        private async Task<RakpConsoleHandshake> TryAsync(CipherSuite suite, CancellationToken cancellationToken)
        {
            var login = new RakpLogin(credentials, suite, privilege);
            var handshake = new RakpConsoleHandshake(login, options.Random, options.Pump.FirstInterval, pump.Now);
            bool isOpen = false;
            try
            {
                TimeSpan limit = _left.Count == 1 ? _deadline : pump.Now + _patience;
                bool isOver = await pump.RunAsync(handshake, limit < _deadline ? limit : _deadline, cancellationToken).ConfigureAwait(false);
                if (!isOver && handshake.IsAnswered && pump.Now < handshake.GivesUpAt)
                {
                    isOver = await pump.RunAsync(handshake, _deadline, cancellationToken).ConfigureAwait(false);
                }

                _attempts += 1 + handshake.Repeats;
                _isNetworkBad |= handshake.Repeats > 0 || pump.Counters.Dropped > 0;
                isOpen = isOver && handshake.Failure is null;
                return handshake;
            }
            finally
            {
                if (!isOpen) await GiveUpAsync(handshake).ConfigureAwait(false);
            }
        }

        private async Task GiveUpAsync(RakpConsoleHandshake handshake)
        {
            if (handshake.MayBeOpen)
            {
                pump.Use(handshake.CreateWrapper(options.Random));
                await new PumpChannel(pump, options.Catalog).CloseSessionAsync(handshake.BmcSessionId).ConfigureAwait(false);
                pump.Use(new SessionlessWrapper(inRmcpPlus: true));
            }

            handshake.Dispose();
        }

        /// <summary>
        /// Whether a failure is no accident. Nothing protects the messages of a handshake, so a damaged one looks like a wrong password;
        /// and a BMC that answers each copy of RAKP 1 with another random number refuses the RAKP 3 that answers the first. Fresh
        /// handshakes tell: two on a network that seems sound, more on another.
        /// </summary>
        private bool IsSure(HandshakeFailure failure)
        {
            bool isSame = failure.Cause == _lastFailure?.Cause;
            _isNetworkBad |= _lastFailure is not null && !isSame;
            _timesSeen = isSame ? _timesSeen + 1 : 1;
            _lastFailure = failure;
            return _timesSeen >= (_isNetworkBad ? TimesOnBadNetwork : TimesOnGoodNetwork);
        }

        private IpmiTimeoutException OutOfTime() => new("Opening an RMCP+ session", _attempts, pump.Now - _started);
    }

    [DoesNotReturn]
    private static void Throw(HandshakeFailure failure) => throw failure.Cause switch
    {
        HandshakeFailureCause.WrongPassword or HandshakeFailureCause.UnknownUser or HandshakeFailureCause.WrongKg
            or HandshakeFailureCause.PrivilegeNotAllowed => new IpmiAuthenticationException(failure),
        HandshakeFailureCause.ProtocolViolation => new IpmiProtocolException(failure.Detail),
        _ => new IpmiSessionRefusedException(failure),
    };
}
