using System.Buffers.Binary;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>Opens IPMI 1.5 sessions.</summary>
public static class Ipmi15Session
{
    /// <summary>The longest password of IPMI 1.5, in bytes.</summary>
    public const int MaxPasswordLength = 16;

    private const byte ThisChannel = 0x0E;

    // A BMC that answered the challenge and then is silent for so long, and many times longer than before, does not like the password.
    private const int RoundTripsOfPatience = 4;
    private static readonly TimeSpan ActivationPatience = TimeSpan.FromSeconds(8);

    /// <summary>Opens a session and raises it to the privilege asked for (IPMI v2.0 §13.14).</summary>
    /// <param name="transport">The link to the BMC. It belongs to the session, also when opening fails.</param>
    /// <param name="credentials">Who logs in; the password has at most 16 bytes.</param>
    /// <param name="type">
    /// How packets are authenticated. When not said: MD5, else MD2, as the BMC offers; what does not protect the password, or nothing,
    /// is taken only when it is named.
    /// </param>
    /// <param name="privilege">The privilege, asked for in Activate Session and Set Session Privilege Level.</param>
    /// <param name="options">Times, and where randomness comes from.</param>
    /// <param name="cancellationToken">Gives up; what was opened is closed.</param>
    /// <exception cref="ArgumentException">The password is too long for IPMI 1.5. It is never cut.</exception>
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
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(options);
        if (credentials.Password.Length > MaxPasswordLength)
        {
            throw new ArgumentException(
                $"A password of IPMI 1.5 may have {MaxPasswordLength} bytes; this one has {credentials.Password.Length}.", nameof(credentials));
        }

        var pump = new SessionPump(transport, new SessionlessWrapper(inRmcpPlus: false), options.Pump, options.Time);
        var opening = new Opening(pump, credentials, privilege, options);
        try
        {
            AuthenticationType chosen = type ?? await opening.ChooseTypeAsync(cancellationToken).ConfigureAwait(false);
            SessionInfo info = await opening.ActivateAsync(chosen, cancellationToken).ConfigureAwait(false);
            return await SessionActivation.RaiseAsync(pump, info, options, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await pump.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>One attempt to open a session, step by step.</summary>
    private sealed class Opening(SessionPump pump, IpmiCredentials credentials, PrivilegeLevel privilege, SessionOptions options)
    {
        private readonly PumpChannel _channel = new(pump, options.Catalog);

        private readonly TimeSpan _deadline = pump.Now + options.ConnectTimeout;

        private TimeSpan Left => _deadline - pump.Now;

        /// <summary>Get Channel Authentication Capabilities; an old BMC may refuse the bit that asks for IPMI 2.0 facts.</summary>
        public async Task<AuthenticationType> ChooseTypeAsync(CancellationToken cancellationToken)
        {
            var request = new GetChannelAuthenticationCapabilitiesRequest
            {
                WantsExtended = true,
                Channel = ThisChannel,
                MaximumPrivilege = privilege,
            };
            var reply = await CapabilitiesAsync(request, cancellationToken).ConfigureAwait(false);
            if (!reply.IsSuccess)
            {
                reply = await CapabilitiesAsync(request with { WantsExtended = false }, cancellationToken).ConfigureAwait(false);
            }

            return reply switch
            {
                // What the BMC says here is a hint, not a gate: some refuse the question and do MD5 all the same.
                { IsSuccess: false } or { Response.SupportsMd5: true } => AuthenticationType.Md5,
                { Response.SupportsMd2: true } => AuthenticationType.Md2,
                _ => throw new IpmiSessionRefusedException(new(
                    HandshakeFailureCause.CipherSuiteRefused,
                    GetChannelAuthenticationCapabilitiesRequest.Info.Name,
                    "The BMC offers neither MD5 nor MD2; a type that does not protect the password must be asked for by name.")),
            };
        }

        public async Task<SessionInfo> ActivateAsync(AuthenticationType type, CancellationToken cancellationToken)
        {
            GetSessionChallengeResponse challenge = await ChallengeAsync(type, cancellationToken).ConfigureAwait(false);
            pump.Use(Ipmi15Wrapper.ForActivation(challenge.TemporarySessionId, type, credentials.Password));
            uint initialOutbound = RandomSequence();
            var request = new ActivateSessionRequest
            {
                AuthenticationType = type,
                MaximumPrivilege = privilege,
                Challenge = challenge.Challenge,
                InitialOutboundSequence = initialOutbound,
            };
            ActivateSessionResponse active = await ActivateAsync(request, cancellationToken).ConfigureAwait(false);
            if (active.AuthenticationType != type && active.AuthenticationType != AuthenticationType.None)
            {
                throw new IpmiProtocolException(
                    $"Activate Session: the BMC goes on with authentication type {active.AuthenticationType}, not with {type}.");
            }

            pump.Use(Ipmi15Wrapper.ForConsole(
                active.SessionId, active.AuthenticationType, credentials.Password, active.InitialInboundSequence, initialOutbound));
            return new(SessionProtocol.Ipmi15, null, active.AuthenticationType, privilege, active.SessionId, null);
        }

        private ValueTask<IpmiReply<GetChannelAuthenticationCapabilitiesResponse>> CapabilitiesAsync(
            GetChannelAuthenticationCapabilitiesRequest request, CancellationToken cancellationToken) =>
            _channel.ExchangeAsync<GetChannelAuthenticationCapabilitiesRequest, GetChannelAuthenticationCapabilitiesResponse>(
                request, Left, cancellationToken);

        private async Task<GetSessionChallengeResponse> ChallengeAsync(AuthenticationType type, CancellationToken cancellationToken)
        {
            var request = new GetSessionChallengeRequest
            {
                AuthenticationType = type,
                UserName = new Octets16(credentials.UserName.Span),
            };
            var reply = await _channel
                .ExchangeAsync<GetSessionChallengeRequest, GetSessionChallengeResponse>(request, Left, cancellationToken).ConfigureAwait(false);
            if (reply.IsSuccess) return reply.Response;
            throw Refusal(GetSessionChallengeRequest.Info, reply.Code, (byte)reply.Code switch
            {
                0x81 or 0x82 => HandshakeFailureCause.UnknownUser,
                (byte)CompletionCode.InvalidDataField => HandshakeFailureCause.CipherSuiteRefused,
                _ => HandshakeFailureCause.Refused,
            });
        }

        private async Task<ActivateSessionResponse> ActivateAsync(ActivateSessionRequest request, CancellationToken cancellationToken)
        {
            TimeSpan patience = pump.RoundTrip.Smoothed * RoundTripsOfPatience;
            if (patience < ActivationPatience) patience = ActivationPatience;
            if (patience > Left) patience = Left;
            try
            {
                var reply = await _channel
                    .ExchangeAsync<ActivateSessionRequest, ActivateSessionResponse>(request, patience, cancellationToken).ConfigureAwait(false);
                if (reply.IsSuccess) return reply.Response;
                throw Refusal(ActivateSessionRequest.Info, reply.Code, (byte)reply.Code switch
                {
                    0x81 or 0x82 or 0x83 => HandshakeFailureCause.NoSlotFree,
                    0x86 => HandshakeFailureCause.PrivilegeNotAllowed,
                    _ => HandshakeFailureCause.Refused,
                });
            }
            catch (IpmiTimeoutException)
            {
                // A BMC that cannot check the code of a packet must not answer it.
                throw new IpmiAuthenticationException(new(
                    HandshakeFailureCause.WrongPassword,
                    ActivateSessionRequest.Info.Name,
                    "Activate Session: the BMC answered before and is silent now: the password is wrong, or answers get lost."));
            }
        }

        private uint RandomSequence()
        {
            Span<byte> bytes = stackalloc byte[sizeof(uint)];
            options.Random.Fill(bytes);
            return Math.Max(1, BinaryPrimitives.ReadUInt32LittleEndian(bytes));
        }

        private static IpmiException Refusal(CommandInfo command, CompletionCode code, HandshakeFailureCause cause)
        {
            var failure = new HandshakeFailure(
                cause, command.Name, $"{command.Name}: the BMC refused with {(byte)code:X2}h, {command.Describe(code)}.");
            return cause is HandshakeFailureCause.UnknownUser or HandshakeFailureCause.PrivilegeNotAllowed
                ? new IpmiAuthenticationException(failure)
                : new IpmiSessionRefusedException(failure);
        }
    }
}
