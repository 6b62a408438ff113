using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>The console's part of Open Session and RAKP, as a state machine without I/O (IPMI v2.0 §13.15, §13.17 to §13.24).</summary>
public sealed class RakpConsoleHandshake : IConsoleHandshake, IDisposable
{
    /// <summary>The most bytes that a message of the console has.</summary>
    public const int MaxMessageLength = 64;

    private const int RoundTripsOfPatience = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly RakpLogin _login;
    private readonly IAuthenticationAlgorithm _hash;
    private readonly byte _tag;
    private readonly TimeSpan? _firstInterval;
    private readonly byte[] _message = new byte[MaxMessageLength];
    private State _state;
    private PayloadType _messageType;
    private int _messageLength;
    private bool _isDue;
    private TimeSpan _interval;
    private TimeSpan _stepStarted;
    private int _copies;
    private TimeSpan _slowestStep;
    private RoundTripEstimate _roundTrip;

    /// <summary>Starts a handshake: its first message is due at once.</summary>
    /// <param name="login">What is asked for, and the secrets that it is proved with; they must live as long as the handshake.</param>
    /// <param name="random">Where session ID, tag and nonce come from.</param>
    /// <param name="interval">How long an answer is waited for before the message is sent again; when not said, as long as measured.</param>
    /// <param name="now">The time.</param>
    public RakpConsoleHandshake(RakpLogin login, IRandomSource random, TimeSpan? interval, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(login);
        ArgumentNullException.ThrowIfNull(random);
        (_login, _firstInterval, _interval) = (login, interval, interval ?? _roundTrip.FirstInterval);
        _hash = login.Suite.Algorithms.Authentication;

        Span<byte> bytes = stackalloc byte[sizeof(uint) + 1 + Octets16.Size];
        random.Fill(bytes);
        uint consoleId = Math.Max(1, BitConverter.ToUInt32(bytes));
        _tag = bytes[sizeof(uint)];
        var nonce = Octets16.Read(bytes[(sizeof(uint) + 1)..]);
        _state = new State.AwaitOpenSession(consoleId, nonce);
        Send(PayloadType.OpenSessionRequest, OpenSession(consoleId), now);
    }

    private abstract record State
    {
        public sealed record AwaitOpenSession(uint ConsoleId, Octets16 Nonce) : State;

        public sealed record AwaitRakp2(uint ConsoleId, uint BmcId, Octets16 Nonce) : State;

        public sealed record AwaitRakp4(RakpExchange Exchange, SessionKeys Keys) : State;

        public sealed record Active(RakpExchange Exchange, SessionKeys Keys) : State;

        public sealed record Failed(HandshakeFailure Why) : State;
    }

    /// <inheritdoc/>
    public bool IsOver => _state is State.Active or State.Failed;

    /// <summary>Whether the BMC has answered Open Session.</summary>
    public bool IsAnswered => _state is not State.AwaitOpenSession;

    /// <summary>Why it failed, if it did.</summary>
    public HandshakeFailure? Failure => (_state as State.Failed)?.Why;

    /// <summary>How often a message was sent again.</summary>
    public int Repeats { get; private set; }

    /// <summary>
    /// Whether the BMC may have opened the session: RAKP 3 was sent, and RAKP 4 has not refused. Who gives up then closes it.
    /// </summary>
    public bool MayBeOpen => _state is State.AwaitRakp4 or State.Active;

    /// <inheritdoc/>
    public TimeSpan NextDeadline { get; private set; }

    /// <inheritdoc/>
    public TimeSpan GivesUpAt
    {
        get
        {
            if (!IsAnswered) return TimeSpan.MaxValue;
            TimeSpan patience = _slowestStep * RoundTripsOfPatience;
            return _stepStarted + (patience > Patience ? patience : Patience);
        }
    }

    /// <summary>How long answers took.</summary>
    internal RoundTripEstimate RoundTrip => _roundTrip;

    /// <summary>The session's wrapper, once it is or may be open.</summary>
    /// <exception cref="InvalidOperationException">The session cannot be open.</exception>
    public RmcpPlusWrapper CreateWrapper(IRandomSource random)
    {
        (RakpExchange exchange, SessionKeys keys) = Session;
        var protection = new RmcpPlusProtection(_login.Suite.Algorithms, keys, random);
        return RmcpPlusWrapper.ForConsole(exchange.ConsoleSessionId, exchange.BmcSessionId, protection, _login.Credentials.Password);
    }

    /// <summary>The BMC's ID of the session, once it is or may be open.</summary>
    /// <exception cref="InvalidOperationException">The session cannot be open.</exception>
    public uint BmcSessionId => Session.Exchange.BmcSessionId;

    /// <summary>The BMC's GUID as RAKP 2 gave it, once the session is or may be open.</summary>
    /// <exception cref="InvalidOperationException">The session cannot be open.</exception>
    public Octets16 BmcGuid => Session.Exchange.BmcGuid;

    private (RakpExchange Exchange, SessionKeys Keys) Session => _state switch
    {
        State.AwaitRakp4 s => (s.Exchange, s.Keys),
        State.Active s => (s.Exchange, s.Keys),
        _ => throw new InvalidOperationException("The session is not open."),
    };

    /// <inheritdoc/>
    public void Receive(PayloadType type, ReadOnlyMemory<byte> payload, TimeSpan now)
    {
        switch (_state, type)
        {
            case (State.AwaitOpenSession s, PayloadType.OpenSessionResponse): OnOpenSessionResponse(s, payload, now); break;
            case (State.AwaitRakp2 s, PayloadType.RakpMessage2): OnRakpMessage2(s, payload, now); break;
            case (State.AwaitRakp4 s, PayloadType.RakpMessage4): OnRakpMessage4(s, payload); break;
            default: break;
        }
    }

    /// <inheritdoc/>
    public void Advance(TimeSpan now)
    {
        if (IsOver || now < NextDeadline) return;
        Repeats++;
        _copies++;
        _interval = _roundTrip.After(_interval);
        NextDeadline = now + _interval;
        _isDue = true;
    }

    /// <inheritdoc/>
    public bool TryTake(Span<byte> destination, out PayloadType type, out int length)
    {
        (type, length) = (_messageType, _messageLength);
        if (!_isDue) return false;
        _isDue = false;
        _message.AsSpan(0, length).CopyTo(destination);
        return true;
    }

    /// <summary>Clears the keys. A wrapper made before has its own.</summary>
    public void Dispose()
    {
        (_state as State.AwaitRakp4)?.Keys.Dispose();
        (_state as State.Active)?.Keys.Dispose();
    }

    private OpenSessionRequest OpenSession(uint consoleId) => new()
    {
        MessageTag = _tag,
        MaximumPrivilege = _login.Privilege,
        ConsoleSessionId = consoleId,
        Authentication = AlgorithmPayload.Of(_login.Suite.Authentication),
        Integrity = AlgorithmPayload.Of(_login.Suite.Integrity),
        Confidentiality = AlgorithmPayload.Of(_login.Suite.Confidentiality),
    };

    private void OnOpenSessionResponse(State.AwaitOpenSession s, ReadOnlyMemory<byte> payload, TimeSpan now)
    {
        const string During = "Open Session";
        if (OpenSessionResponse.Decode(payload, out var response, out _) != DecodeStatus.Ok) return;
        if (response.MessageTag != _tag || response.Status is not { } status) return;

        // A refusal may end before the session ID, and some BMCs leave it zero.
        if (status != RmcpStatus.Ok && response.ConsoleSessionId is null or 0) { Fail(HandshakeFailure.Of(status, During)); return; }
        if (response.ConsoleSessionId != s.ConsoleId) return;
        if (status != RmcpStatus.Ok) { Fail(HandshakeFailure.Of(status, During)); return; }
        if (response.BmcSessionId is not { } bmcId || bmcId == 0 || response.Confidentiality is null) return;
        if (!Confirms(response)) { Violation(During, "the BMC chose other algorithms than those asked for"); return; }

        Measure(now);
        _state = new State.AwaitRakp2(s.ConsoleId, bmcId, s.Nonce);
        var next = new RakpMessage1
        {
            MessageTag = _tag,
            BmcSessionId = bmcId,
            Challenge = s.Nonce,
            Role = _login.Role,
            UserName = _login.Credentials.UserName,
        };
        Send(PayloadType.RakpMessage1, next, now);
    }

    private bool Confirms(in OpenSessionResponse response) =>
        response.Authentication?.Algorithm == (byte)_login.Suite.Authentication
        && response.Integrity?.Algorithm == (byte)_login.Suite.Integrity
        && response.Confidentiality?.Algorithm == (byte)_login.Suite.Confidentiality;

    private void OnRakpMessage2(State.AwaitRakp2 s, ReadOnlyMemory<byte> payload, TimeSpan now)
    {
        const string During = "RAKP 2";
        if (RakpMessage2.Decode(payload, out var message, out int consumed) != DecodeStatus.Ok) return;
        if (message.Status is not { } status) return;

        // OpenBMC's refusals come with tag 0, and some end before the session ID.
        bool isRefusal = status != RmcpStatus.Ok;
        if (message.MessageTag != _tag && !(isRefusal && message.MessageTag == 0)) return;
        if (message.ConsoleSessionId != s.ConsoleId && !(isRefusal && message.ConsoleSessionId is null)) return;
        if (isRefusal) { Fail(HandshakeFailure.Of(status, During)); return; }
        if (message.Challenge is not { } bmcNonce || message.BmcGuid is not { } guid)
        {
            Violation(During, "the BMC left out its random number or GUID");
            return;
        }

        var exchange = new RakpExchange
        {
            ConsoleSessionId = s.ConsoleId,
            BmcSessionId = s.BmcId,
            ConsoleNonce = s.Nonce,
            BmcNonce = bmcNonce,
            BmcGuid = guid,
            Role = _login.Role.Raw,
            UserName = _login.Credentials.UserName,
        };
        bool isWhole = consumed == payload.Length && message.AuthCode.Length == _hash.KeyExchangeCodeLength;
        if (!isWhole || !RakpKeys.VerifyRakp2Code(_hash, exchange, _login.Credentials.Password, message.AuthCode.Span))
        {
            // The BMC is told, so that it can free the slot.
            Send(PayloadType.RakpMessage3, Refusal(s.BmcId), now);
            if (isWhole) Fail(new(HandshakeFailureCause.WrongPassword, During, "RAKP 2: the BMC knows another password for this user."));
            else Violation(During, $"the authentication code has {payload.Length - 40} bytes, not {_hash.KeyExchangeCodeLength}");
            return;
        }

        Measure(now);
        Span<byte> code = stackalloc byte[_hash.KeyExchangeCodeLength];
        RakpKeys.ComputeRakp3Code(_hash, exchange, _login.Credentials.Password, code);
        SessionKeys keys = RakpKeys.DeriveSessionKeys(_hash, exchange, _login.Credentials.Password, _login.Credentials.Kg);
        _state = new State.AwaitRakp4(exchange, keys);
        Send(PayloadType.RakpMessage3, new RakpMessage3 { MessageTag = _tag, BmcSessionId = s.BmcId, AuthCode = code.ToArray() }, now);
    }

    private RakpMessage3 Refusal(uint bmcId) =>
        new() { MessageTag = _tag, Status = RmcpStatus.InvalidIntegrityCheckValue, BmcSessionId = bmcId };

    private void OnRakpMessage4(State.AwaitRakp4 s, ReadOnlyMemory<byte> payload)
    {
        const string During = "RAKP 4";
        if (RakpMessage4.Decode(payload, out var message, out int consumed) != DecodeStatus.Ok) return;
        if (message.MessageTag != _tag || message.Status is not { } status) return;
        bool isRefusal = status != RmcpStatus.Ok;
        if (message.ConsoleSessionId != s.Exchange.ConsoleSessionId && !(isRefusal && message.ConsoleSessionId is null)) return;
        if (isRefusal)
        {
            s.Keys.Dispose();
            Fail(HandshakeFailure.Of(status, During));
            return;
        }

        bool isWhole = consumed == payload.Length && message.IntegrityCheckValue.Length == _hash.IntegrityCheckLength;
        if (isWhole && RakpKeys.VerifyRakp4Value(_hash, s.Exchange, s.Keys.Sik, message.IntegrityCheckValue.Span))
        {
            _state = new State.Active(s.Exchange, s.Keys);
            return;
        }

        s.Keys.Dispose();
        if (!isWhole) Violation(During, $"the integrity check value has {payload.Length - 8} bytes, not {_hash.IntegrityCheckLength}");
        else Fail(new(HandshakeFailureCause.WrongKg, During, "RAKP 4: the session keys differ although the password fits: K_G is needed or wrong."));
    }

    /// <summary>A step was answered: the next one is waited for as long as this one took, and some more.</summary>
    private void Measure(TimeSpan now)
    {
        TimeSpan took = now - _stepStarted;
        if (took > _slowestStep) _slowestStep = took;
        if (_copies == 1) _roundTrip.Add(took);
        _interval = _firstInterval ?? _roundTrip.FirstInterval;
    }

    private void Violation(string during, string what) =>
        Fail(new(HandshakeFailureCause.ProtocolViolation, during, $"{during}: {what}."));

    private void Fail(HandshakeFailure why) => _state = new State.Failed(why);

    private void Send<TMessage>(PayloadType type, in TMessage message, TimeSpan now) where TMessage : struct, IWireMessage<TMessage>
    {
        _messageType = type;
        _messageLength = message.Encode(_message);
        _isDue = true;
        _copies = 1;
        _stepStarted = now;
        NextDeadline = now + _interval;
    }
}

/// <summary>What a console asks for when it opens an RMCP+ session.</summary>
/// <param name="Credentials">Who logs in.</param>
/// <param name="Suite">The cipher suite; the BMC does this one or refuses.</param>
/// <param name="Privilege">The highest privilege that the session may reach; it is named in Open Session and in RAKP 1 alike.</param>
/// <param name="NameOnlyLookup">Whether the BMC shall look the user up by name alone, and not by name and privilege.</param>
public sealed record RakpLogin(
    IpmiCredentials Credentials, CipherSuite Suite, PrivilegeLevel Privilege = PrivilegeLevel.Administrator, bool NameOnlyLookup = true)
{
    /// <summary>The role byte of RAKP 1.</summary>
    public RakpRole Role => new(Privilege, NameOnlyLookup);
}
