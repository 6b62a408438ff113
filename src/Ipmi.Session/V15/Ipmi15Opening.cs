using System.Buffers.Binary;
using System.Collections.Immutable;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>One attempt to open an IPMI 1.5 session, step by step.</summary>
internal sealed class Ipmi15Opening(
    SessionPump pump, ExtraDatagramLink link, IpmiCredentials credentials, PrivilegeLevel privilege, SessionOptions options)
{
    private const string What = "Opening an IPMI 1.5 session";

    // A BMC that answered the challenge and then is silent for so long, and many times longer than before, does not like the password.
    private const int RoundTripsOfPatience = 4;
    private static readonly TimeSpan ActivationPatience = TimeSpan.FromSeconds(8);

    // How long an answer is waited for after the caller gave up.
    private static readonly TimeSpan PatienceToClose = TimeSpan.FromSeconds(1);

    // Capabilities are a hint: a BMC that does not tell is asked for a challenge all the same.
    private static readonly TimeSpan CapabilitiesPatience = TimeSpan.FromSeconds(2);

    private readonly PumpChannel _channel = new(pump, options.Catalog);
    private readonly HeldAnswers _heldAnswers = new(pump, link);
    private readonly TimeSpan _started = pump.Now;
    private readonly TimeSpan _deadline = pump.Now + options.ConnectTimeout;

    // How long the slowest answer took.
    private TimeSpan _slowest;

    private TimeSpan Left => _deadline - pump.Now;

    // What the BMC said of how one may log in, when it was asked.
    private GetChannelAuthenticationCapabilitiesResponse? _told;

    /// <summary>Opens a session with a type, or with the better of MD5 and MD2 that the BMC does.</summary>
    public async Task<LanSession> OpenAsync(AuthenticationType? type, CancellationToken cancellationToken)
    {
        Way[] ways = type is { } named ? WaysOf(named) : await OrderWaysAsync(cancellationToken).ConfigureAwait(false);
        for (int i = 0; ; i++)
        {
            IpmiReply<GetSessionChallengeResponse> reply = await ChallengeAsync(ways[i].Type, cancellationToken).ConfigureAwait(false);
            if (reply.IsSuccess) return await ActivateAsync(ways[i], ways[..i], reply.Response, cancellationToken).ConfigureAwait(false);
            if (reply.Code == CompletionCode.InvalidDataField && i + 1 < ways.Length) continue;
            throw Refusal(GetSessionChallengeRequest.Info, reply.Code, (byte)reply.Code switch
            {
                0x81 or 0x82 => HandshakeFailureCause.UnknownUser,
                (byte)CompletionCode.InvalidDataField => HandshakeFailureCause.CipherSuiteRefused,
                _ => HandshakeFailureCause.Refused,
            });
        }
    }

    /// <summary>A type that was named; a password that may be sent in the clear may be so under a manufacturer's number.</summary>
    private static Way[] WaysOf(AuthenticationType named) => named switch
    {
        AuthenticationType.StraightPassword => [new(named), new(AuthenticationType.Oem, VendorAuthentication.Quanta)],
        AuthenticationType.Oem => [new(named, VendorAuthentication.Supermicro)],
        _ => [new(named)],
    };

    /// <summary>
    /// The types that protect the password, what the BMC offers first. It is a hint, not a gate: some BMCs deny what they do, or refuse the
    /// question. A manufacturer's own type comes before them only where the caller allows it and neither is offered.
    /// </summary>
    private async Task<Way[]> OrderWaysAsync(CancellationToken cancellationToken)
    {
        _told = await AuthenticationCapabilities
            .AskAsync(_channel, privilege, Left < CapabilitiesPatience ? Left : CapabilitiesPatience, cancellationToken).ConfigureAwait(false);
        _heldAnswers.Observe();
        Way md2 = new(AuthenticationType.Md2), md5 = new(AuthenticationType.Md5);
        if (_told is { SupportsMd5: false, SupportsMd2: true }) return [md2, md5];
        return _told is { SupportsMd5: false } && options.Workarounds.Contains(Workarounds.Supermicro)
            ? [new(AuthenticationType.Oem, VendorAuthentication.Supermicro), md5, md2]
            : [md5, md2];
    }

    private async Task<IpmiReply<GetSessionChallengeResponse>> ChallengeAsync(AuthenticationType type, CancellationToken cancellationToken)
    {
        var request = new GetSessionChallengeRequest
        {
            AuthenticationType = type, UserName = new(new Octets16(credentials.UserName.Span)),
        };
        TimeSpan time = options.ChallengeTimeout is { } limit && limit < Left ? limit : Left;
        TimeSpan asked = pump.Now;
        try
        {
            var reply = await _channel
                .ExchangeAsync<GetSessionChallengeRequest, GetSessionChallengeResponse>(request, time, cancellationToken).ConfigureAwait(false);
            _slowest = pump.Now - asked;
            _heldAnswers.Observe();
            return reply;
        }
        catch (IpmiTimeoutException silence)
        {
            PumpCounters seen = pump.Counters;
            long strange = seen.Dropped + seen.Unmatched + pump.Strange;
            throw new IpmiNoAnswerException(What, silence.Attempts, pump.Now - _started, strange, pump.Refused);
        }
    }

    private async Task<LanSession> ActivateAsync(
        Way way, Way[] refused, GetSessionChallengeResponse challenge, CancellationToken cancellationToken)
    {
        (AuthenticationType type, IVendorAuthentication? vendor) = way;
        bool skipsCodes = options.Workarounds.Contains(Workarounds.NoAuthCodeCheck);
        var variant = new Ipmi15Variant
        {
            SkipsCodes = skipsCodes,
            UnexpectedType = type,
            Vendor = vendor is null ? null : new(vendor, challenge.Challenge),
        };
        pump.Use(Ipmi15Wrapper.ForActivation(challenge.TemporarySessionId, type, credentials.Password, variant));
        uint initialOutbound = RandomSequence();
        var request = new ActivateSessionRequest
        {
            AuthenticationType = type,
            MaximumPrivilege = privilege,
            Challenge = vendor?.Echo(challenge.Challenge) ?? challenge.Challenge,
            InitialOutboundSequence = initialOutbound,
        };
        ActivateSessionResponse active = await ActivateAsync(request, cancellationToken).ConfigureAwait(false);
        if (!MayGoOnWith(active.AuthenticationType, type))
        {
            throw new IpmiHandshakeException(new(
                HandshakeFailureCause.ProtocolViolation,
                ActivateSessionRequest.Info.Name,
                $"Activate Session: the BMC goes on with authentication type {active.AuthenticationType}, not with {type}."));
        }

        var info = new SessionInfo(SessionProtocol.Ipmi15, null, active.AuthenticationType, privilege, active.SessionId, null)
        {
            Reason = refused.Length == 0
                ? $"IPMI 1.5 with {type}."
                : $"IPMI 1.5 with {type}: the BMC refused {string.Join(" and ", refused.Select(other => other.Type))}.",
            Warning = vendor is not null && active.AuthenticationType == type ? vendor.Warning : WarningOf(active.AuthenticationType),
            Workarounds = [.. Needed(way, active.AuthenticationType)],
        };
        return await new SessionActivation(pump, [.. Ways(active, type, initialOutbound, variant)], isConfirmed: true, _slowest, options)
            .RaiseAsync(info, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The workarounds that the login needed, those aside that the caller named.</summary>
    private IEnumerable<Workaround> Needed(Way way, AuthenticationType active)
    {
        if (active != way.Type && active != AuthenticationType.None) yield return Workarounds.OtherAuthenticationType;
        if (way.Vendor is { } vendor && !options.Workarounds.Contains(vendor.Workaround)) yield return vendor.Workaround;
        if (_heldAnswers.AreSeen) yield return Workarounds.IntelWv2;
    }

    /// <summary>How packets may have to be made: as was said, authenticated all the same, and with numbers counted the other way about.</summary>
    private IEnumerable<PacketWay> Ways(ActivateSessionResponse active, AuthenticationType type, uint initialOutbound, Ipmi15Variant variant)
    {
        yield return Packets([], active.AuthenticationType, variant, active.InitialInboundSequence);
        if (active.AuthenticationType == AuthenticationType.None && type != AuthenticationType.None)
        {
            yield return Packets([Workarounds.ForcePerMessage], type, variant with { TakesPlain = true }, active.InitialInboundSequence);
        }

        // The first number has the same bytes either way, so the BMC may have seen it.
        uint second = BinaryPrimitives.ReverseEndianness(unchecked(BinaryPrimitives.ReverseEndianness(active.InitialInboundSequence) + 1));
        yield return Packets([Workarounds.EndianSequence], active.AuthenticationType, variant with { IsBigEndian = true }, second);

        PacketWay Packets(ImmutableArray<Workaround> workarounds, AuthenticationType sent, Ipmi15Variant how, uint first) => new(
            workarounds,
            () => Ipmi15Wrapper.ForConsole(active.SessionId, sent, credentials.Password, first, initialOutbound, how));
    }

    /// <summary>Some BMCs change the type. One that gives the password away is never followed to.</summary>
    private static bool MayGoOnWith(AuthenticationType active, AuthenticationType asked) =>
        active == asked || active is AuthenticationType.None or AuthenticationType.Md2 or AuthenticationType.Md5;

    private static string WarningOf(AuthenticationType type) => type switch
    {
        AuthenticationType.None => "Packets are not authenticated: anybody on the network can read the session and send commands.",
        AuthenticationType.StraightPassword => "The password is in every packet in the clear: anybody on the network can read it.",
        _ => "IPMI 1.5 encrypts nothing: anybody on the network can read the session.",
    };

    private async Task<ActivateSessionResponse> ActivateAsync(ActivateSessionRequest request, CancellationToken cancellationToken)
    {
        TimeSpan patience = pump.RoundTrip.Smoothed * RoundTripsOfPatience;
        if (patience < ActivationPatience) patience = ActivationPatience;
        if (patience > Left) patience = Left;

        // Once this is sent the BMC may have opened the session, and only its answer says which: who gives up waits a little for it, so
        // that the session can be closed.
        cancellationToken.ThrowIfCancellationRequested();
        long unprotected = pump.Counters.Unprotected;
        using var gaveUp = new CancellationTokenSource(Timeout.InfiniteTimeSpan, options.Time);
        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).CancelAfter(PatienceToClose), gaveUp);
        try
        {
            // Whoever goes on with the answer looks at the caller's token, and closes the session.
            var reply = await _channel
                .ExchangeAsync<ActivateSessionRequest, ActivateSessionResponse>(request, patience, gaveUp.Token).ConfigureAwait(false);
            _heldAnswers.Observe();
            if (reply.IsSuccess) return reply.Response;
            cancellationToken.ThrowIfCancellationRequested();
            throw Refusal(ActivateSessionRequest.Info, reply.Code, (byte)reply.Code switch
            {
                0x81 or 0x82 or 0x83 => HandshakeFailureCause.NoSlotFree,
                0x86 => HandshakeFailureCause.PrivilegeNotAllowed,
                _ => HandshakeFailureCause.Refused,
            });
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (IpmiTimeoutException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (pump.Counters.Unprotected > unprotected) throw LoginFailure.Unprotected(ActivateSessionRequest.Info, SessionProtocol.Ipmi15);

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

    private IpmiException Refusal(CommandInfo command, CompletionCode code, HandshakeFailureCause cause)
    {
        bool isVendors = cause == HandshakeFailureCause.CipherSuiteRefused
            && _told is { SupportsOem: true, SupportsMd5: false, SupportsMd2: false };
        string advice = isVendors
            ? " It offers its manufacturer's own authentication type; "
                + $"the workaround {Workarounds.Supermicro.Name} may fit, which is weaker than MD5."
            : "";
        return LoginFailure.ToException(new(
            cause, command.Name, $"{command.Name}: the BMC refused with {(byte)code:X2}h, {command.Describe(code)}.{advice}"));
    }

    /// <summary>One way to log in.</summary>
    /// <param name="Type">The authentication type.</param>
    /// <param name="Vendor">Whose it is, where the type says that it is a manufacturer's.</param>
    private readonly record struct Way(AuthenticationType Type, IVendorAuthentication? Vendor = null);
}
