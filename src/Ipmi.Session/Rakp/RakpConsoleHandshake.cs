using System.Collections.Immutable;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>The console's part of Open Session and RAKP, as a state machine without I/O (IPMI v2.0 §13.15, §13.17 to §13.24).</summary>
public sealed partial class RakpConsoleHandshake : IConsoleHandshake, IDisposable
{
    /// <summary>The most bytes that a message of the console has.</summary>
    public const int MaxMessageLength = 64;

    private readonly RakpLogin _login;
    private readonly IAuthenticationAlgorithm _hash;
    private readonly byte _tag;
    private readonly RepeatedMessage _sending;
    private State _state;

    /// <summary>Starts a handshake: its first message is due at once.</summary>
    /// <param name="login">What is asked for, and the secrets that it is proved with; they must live as long as the handshake.</param>
    /// <param name="random">Where session ID, tag and nonce come from.</param>
    /// <param name="interval">How long an answer is waited for before the message is sent again; when not said, as long as measured.</param>
    /// <param name="now">The time.</param>
    public RakpConsoleHandshake(RakpLogin login, IRandomSource random, TimeSpan? interval, TimeSpan now)
    {
        ArgumentNullException.ThrowIfNull(login);
        ArgumentNullException.ThrowIfNull(random);
        (_login, _sending) = (login, new(interval));
        _hash = login.Suite.Algorithms.Authentication;

        Span<byte> bytes = stackalloc byte[sizeof(uint) + 1 + Octets16.Size];
        random.Fill(bytes);
        uint consoleId = Math.Max(1, BitConverter.ToUInt32(bytes));
        _tag = bytes[sizeof(uint)];
        var nonce = Octets16.Read(bytes[(sizeof(uint) + 1)..]);
        _state = new State.AwaitOpenSession(consoleId, nonce);
        _sending.Start(PayloadType.OpenSessionRequest, OpenSession(consoleId), now);
    }

    private abstract record State
    {
        public sealed record AwaitOpenSession(uint ConsoleId, Octets16 Nonce) : State;

        public sealed record AwaitRakp2(uint ConsoleId, uint BmcId, Octets16 Nonce, AnswerInDoubt? Doubt = null) : State;

        public sealed record AwaitRakp4(RakpExchange Exchange, RakpVariant Variant, SessionKeys Keys, AnswerInDoubt? Doubt = null) : State;

        public sealed record Active(RakpExchange Exchange, RakpVariant Variant, SessionKeys Keys) : State;

        public sealed record Failed(HandshakeFailure Why) : State;
    }

    /// <inheritdoc/>
    public bool IsOver => _state is State.Active or State.Failed;

    /// <summary>Whether the BMC has answered Open Session.</summary>
    public bool IsAnswered => _state is not State.AwaitOpenSession;

    /// <summary>The cipher suite that it asks for.</summary>
    internal CipherSuite Suite => _login.Suite;

    /// <summary>Why it failed, if it did.</summary>
    public HandshakeFailure? Failure => (_state as State.Failed)?.Why;

    /// <summary>How often a message was sent again.</summary>
    public int Repeats => _sending.Repeats;

    /// <summary>
    /// Whether the BMC may have opened the session: RAKP 3 was sent, and RAKP 4 has not refused. Who gives up then closes it.
    /// </summary>
    public bool MayBeOpen => _state is State.AwaitRakp4 or State.Active;

    /// <summary>The workarounds in use, once the session is or may be open.</summary>
    /// <exception cref="InvalidOperationException">The session cannot be open.</exception>
    public ImmutableArray<Workaround> UsedWorkarounds
    {
        get
        {
            (RakpExchange exchange, RakpVariant variant, _) = Session;
            ImmutableArray<Workaround> used = variant.WorkaroundsFor(exchange, _login.OpenedPrivilege);
            if (_login.Form.AsksForHighest) used = used.Add(Workarounds.HighestPrivilege);
            if (_login.Form.PadsName && !used.Contains(Workarounds.Intel20)) used = used.Add(Workarounds.Intel20);
            return _isValueIgnored ? used.Add(Workarounds.IntegrityCheckValue) : used;
        }
    }

    /// <inheritdoc/>
    public TimeSpan NextDeadline => Doubt is { } doubt && doubt.EndsAt(_sending.RoundTrip) is var end && end < _sending.NextCopy ? end : _sending.NextCopy;

    /// <inheritdoc/>
    public TimeSpan GivesUpAt => IsAnswered ? _sending.GivesUpAt : TimeSpan.MaxValue;

    /// <summary>How long a BMC that answered Open Session may be silent before the handshake gives up; longer when it is slow.</summary>
    internal TimeSpan Patience
    {
        get => _sending.Patience;
        init => _sending.Patience = value;
    }

    /// <summary>How long the slowest answer took.</summary>
    internal TimeSpan SlowestAnswer => _sending.Slowest;

    /// <summary>Whether an answer came that belongs to a handshake before this one: the BMC is slower than that one was patient.</summary>
    internal bool HearsLate { get; private set; }

    /// <summary>How long answers took.</summary>
    internal RoundTripEstimate RoundTrip
    {
        get => _sending.RoundTrip;
        init => _sending.RoundTrip = value;
    }

    /// <summary>The session's wrapper, once it is or may be open.</summary>
    /// <exception cref="InvalidOperationException">The session cannot be open.</exception>
    public RmcpPlusWrapper CreateWrapper(IRandomSource random) => CreateWrapper(random, PacketVariant.Standard);

    /// <summary>The BMC's ID of the session, once it is or may be open.</summary>
    /// <exception cref="InvalidOperationException">The session cannot be open.</exception>
    public uint BmcSessionId => Session.Exchange.BmcSessionId;

    /// <summary>The BMC's GUID as RAKP 2 gave it, once the session is or may be open.</summary>
    /// <exception cref="InvalidOperationException">The session cannot be open.</exception>
    public Octets16 BmcGuid => Session.Exchange.BmcGuid;

    private (RakpExchange Exchange, RakpVariant Variant, SessionKeys Keys) Session => _state switch
    {
        State.AwaitRakp4 s => (s.Exchange, s.Variant, s.Keys),
        State.Active s => (s.Exchange, s.Variant, s.Keys),
        _ => throw new InvalidOperationException("The session is not open."),
    };

    private AnswerInDoubt? Doubt => _state switch
    {
        State.AwaitRakp2 s => s.Doubt,
        State.AwaitRakp4 s => s.Doubt,
        _ => null,
    };

    /// <summary>The same, for a BMC whose packets are made otherwise.</summary>
    internal RmcpPlusWrapper CreateWrapper(IRandomSource random, PacketVariant variant)
    {
        (RakpExchange exchange, RakpVariant rakp, SessionKeys keys) = Session;
        var protection = new RmcpPlusProtection(_login.Suite.Algorithms, keys, random) { Variant = variant };
        return RmcpPlusWrapper.ForConsole(
            exchange.ConsoleSessionId, exchange.BmcSessionId, protection, rakp.KeyOf(_login.Credentials.Password));
    }

    /// <inheritdoc/>
    public void Receive(PayloadType type, ReadOnlyMemory<byte> payload, TimeSpan now)
    {
        switch (_state, type)
        {
            case (State.AwaitOpenSession s, PayloadType.OpenSessionResponse): OnOpenSessionResponse(s, payload, now); break;
            case (State.AwaitRakp2 s, PayloadType.RakpMessage2): OnRakpMessage2(s, payload, now); break;
            case (State.AwaitRakp4 s, PayloadType.RakpMessage4): OnRakpMessage4(s, payload, now); break;
            case (State.AwaitOpenSession, PayloadType.RakpMessage2 or PayloadType.RakpMessage4): HearsLate = true; break;
            default: break;
        }
    }

    /// <inheritdoc/>
    public void Advance(TimeSpan now)
    {
        if (IsOver) return;
        if (Doubt is { } doubt && now >= doubt.EndsAt(_sending.RoundTrip)) EndDoubt(isCertain: false, now);
        else _sending.Advance(now);
    }

    /// <inheritdoc/>
    public bool TryTake(Span<byte> destination, out PayloadType type, out int length) => _sending.TryTake(destination, out type, out length);

    /// <summary>Goes on after others were tried: what is to be sent next is due now.</summary>
    internal void Resume(TimeSpan now) => _sending.Resume(now);

    /// <summary>Clears the keys. A wrapper made before has its own.</summary>
    public void Dispose()
    {
        (_state as State.AwaitRakp4)?.Keys.Dispose();
        (_state as State.Active)?.Keys.Dispose();
    }
}
