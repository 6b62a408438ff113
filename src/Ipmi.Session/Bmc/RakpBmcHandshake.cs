using System.Net;
using Ipmi.Messages;
using Ipmi.Session.Crypto;

namespace Ipmi.Session;

/// <summary>
/// The BMC's part of RAKP for one session that is being opened, as a state machine without I/O (IPMI v2.0 §13.18 to §13.24). Open Session
/// was accepted before.
/// </summary>
internal sealed class RakpBmcHandshake : IHalfOpen, IDisposable
{
    // What BMCs with that quirk send where there is nothing to prove.
    private const int ValueWithoutKey = 12;

    private readonly BmcSessionOptions _options;
    private readonly BmcLogins _logins;
    private readonly IRandomSource _random;
    private readonly IAuthenticationAlgorithm _hash;
    private readonly RakpVariant _variant;
    private readonly PrivilegeLevel _opened;
    private readonly PrivilegeLevel _granted;
    private State _state = new State.AwaitRakp1();

    public RakpBmcHandshake(
        uint bmcId,
        uint consoleId,
        CipherSuite suite,
        PrivilegeLevel opened,
        PrivilegeLevel granted,
        SocketAddress peer,
        TimeSpan now,
        BmcSessionOptions options,
        BmcLogins logins,
        IRandomSource random)
    {
        (Id, ConsoleId, Suite, Peer, Started, _options, _logins, _random) = (bmcId, consoleId, suite, peer, now, options, logins, random);
        (_opened, _granted, _variant) = (opened, granted, options.Quirks.VariantFor(suite));
        _hash = suite.Algorithms.Authentication;
    }

    private abstract record State
    {
        public sealed record AwaitRakp1 : State;

        // Whose handshake it is, and no secret: what the user is by then is looked up at RAKP 3.
        public sealed record AwaitRakp3(RakpExchange Exchange, byte UserId, Octets Name, RakpRole Role, byte[] Rakp1, byte[] Rakp2) : State;

        public sealed record Over : State;
    }

    public uint Id { get; }

    public uint ConsoleId { get; }

    public CipherSuite Suite { get; }

    public SocketAddress Peer { get; }

    public TimeSpan Started { get; }

    /// <summary>Whether the session can no longer be opened.</summary>
    public bool IsOver => _state is State.Over;

    /// <summary>Whether the console named the session in a RAKP 1, so that it had the answer to its Open Session.</summary>
    public bool IsProven { get; private set; }

    /// <summary>Whom RAKP 2 was for, while RAKP 3 is waited for.</summary>
    public byte? UserId => (_state as State.AwaitRakp3)?.UserId;

    /// <summary>Whether it was counted as a failure of its address.</summary>
    public bool IsCounted { get; set; }

    /// <summary>Whether this RAKP 1 is a repeat of the one that was answered.</summary>
    public bool IsAnswered(ReadOnlySpan<byte> rakp1) => _state is State.AwaitRakp3 answered && rakp1.SequenceEqual(answered.Rakp1);

    /// <summary>Answers RAKP 1; a repeat of it gets the same answer.</summary>
    /// <returns>Bytes of RAKP 2; 0 for silence.</returns>
    public int OnRakp1(in RakpMessage1 message, ReadOnlySpan<byte> payload, Span<byte> rakp2)
    {
        if (_state is State.AwaitRakp3 repeated && IsAnswered(payload))
        {
            repeated.Rakp2.CopyTo(rakp2);
            return repeated.Rakp2.Length;
        }

        // Another RAKP 1 begins again: the one before may have been damaged on its way.
        if (_state is State.Over) return 0;
        IsProven = true;
        Octets name = NameOf(message);
        if (Find(name, message.Role, out RmcpStatus refusal) is not { } user) return Refuse(message.MessageTag, refusal, rakp2);
        if (message.Role.Privilege > _granted) return Refuse(message.MessageTag, RmcpStatus.UnauthorizedRole, rakp2);

        Span<byte> nonce = stackalloc byte[Octets16.Size];
        _random.Fill(nonce);
        var exchange = new RakpExchange
        {
            ConsoleSessionId = ConsoleId,
            BmcSessionId = Id,
            ConsoleNonce = message.Challenge,
            BmcNonce = Octets16.Read(nonce),
            BmcGuid = _options.BmcGuid,
            Role = message.Role.Raw,
            UserName = Has(Workarounds.Intel20) ? user.Name : message.UserName.ToOwned(),
        };
        byte[] code = new byte[_hash.KeyExchangeCodeLength];
        RakpKeys.ComputeRakp2Code(_hash, _variant.Rakp2.Of(exchange, _opened), _variant.KeyOf(user.Password.Span), code);
        var answer = new RakpMessage2
        {
            MessageTag = message.MessageTag,
            Status = RmcpStatus.Ok,
            ConsoleSessionId = ConsoleId,
            Challenge = exchange.BmcNonce,
            BmcGuid = exchange.BmcGuid,
            AuthCode = code,
        };
        int length = answer.Encode(rakp2);
        rakp2.Slice(length, _variant.ExtraBytes).Clear();
        length += _variant.ExtraBytes;
        _state = new State.AwaitRakp3(exchange, user.Id, name.ToOwned(), message.Role, payload.ToArray(), rakp2[..length].ToArray());
        return length;
    }

    /// <summary>Answers RAKP 3, and opens the session when its code is right.</summary>
    /// <param name="message">RAKP 3.</param>
    /// <param name="isWhole">Whether the payload was nothing but the message.</param>
    /// <param name="hasRoom">Whether a session slot is free for a user.</param>
    /// <param name="rakp4">Receives RAKP 4.</param>
    /// <param name="opened">What was opened, if it was.</param>
    /// <returns>Bytes of RAKP 4; 0 for silence.</returns>
    public int OnRakp3(in RakpMessage3 message, bool isWhole, Func<BmcUser, bool> hasRoom, Span<byte> rakp4, out Opened? opened)
    {
        opened = null;
        if (_state is not State.AwaitRakp3 s) return 0;
        _state = new State.Over();

        // The console tells that it gives up.
        if (message.Status != RmcpStatus.Ok) return 0;

        // The user may have been disabled, lowered or renamed since RAKP 1, or have got another password.
        BmcUser? user = Find(s.Name, s.Role, out _);
        if (!isWhole || user?.Id != s.UserId || BmcLogins.IsNobody(user) || !Proves(message, s.Exchange, user))
        {
            return RefuseRakp4(message.MessageTag, RmcpStatus.InvalidIntegrityCheckValue, rakp4);
        }

        if (!hasRoom(user)) return RefuseRakp4(message.MessageTag, RmcpStatus.InsufficientResources, rakp4);
        using SessionKeys keys = _variant.DeriveKeys(_hash, s.Exchange, _opened, user.Password.Span, _options.Kg.Span);
        bool hasNoKey = _hash.Id == AuthenticationAlgorithm.None;
        byte[] value = new byte[hasNoKey && Has(Workarounds.IntegrityCheckValue) ? ValueWithoutKey : _hash.IntegrityCheckLength];
        RakpKeys.ComputeRakp4Value(_hash, s.Exchange, keys.Sik, value);
        var protection = new RmcpPlusProtection(_options.Quirks.AlgorithmsOf(Suite), keys, _random)
        {
            Variant = _options.Quirks.PacketVariantFor(Suite),
        };
        PrivilegeLevel most = user.Limit < _granted ? user.Limit : _granted;
        PrivilegeLevel limit = s.Role.Privilege == PrivilegeLevel.Unspecified ? most : s.Role.Privilege;
        opened = new(user, limit, RmcpPlusWrapper.ForBmc(Id, ConsoleId, protection, _variant.KeyOf(user.Password.Span)));
        return new RakpMessage4
        {
            MessageTag = message.MessageTag,
            Status = RmcpStatus.Ok,
            ConsoleSessionId = ConsoleId,
            IntegrityCheckValue = value,
        }.Encode(rakp4);
    }

    public void Dispose() => _state = new State.Over();

    private BmcUser? Find(Octets name, RakpRole role, out RmcpStatus refusal) =>
        _logins.Find(name, role, _hash.KeyExchangeCodeLength > 0, out refusal);

    private bool Proves(in RakpMessage3 message, in RakpExchange exchange, BmcUser user) => RakpKeys.VerifyRakp3Code(
        _hash, _variant.Rakp3.Of(exchange, _opened), _variant.KeyOf(user.Password.Span), message.AuthCode.Span);

    /// <summary>The name to look for. A BMC that pads names finds none that is sent as it is.</summary>
    private Octets NameOf(in RakpMessage1 message)
    {
        if (!Has(Workarounds.Intel20)) return message.UserName;
        return message.UserName.Length == RakpExchange.MaxUserNameLength
            ? message.UserName.Span.TrimEnd((byte)0).ToArray()
            : new RakpInput(RakpRoleInput.AsSent, PadsUserName: true).NameOf(message.UserName);
    }

    private bool Has(Workaround quirk) => _options.Quirks.Has(quirk);

    private int Refuse(byte tag, RmcpStatus status, Span<byte> rakp2)
    {
        _state = new State.Over();
        if (Has(Workarounds.RakpCompletionCode)) status = (RmcpStatus)CompletionCode.RequestDataLengthInvalid;
        return new RakpMessage2 { MessageTag = TagOfRefusal(tag), Status = status, ConsoleSessionId = ConsoleId }.Encode(rakp2);
    }

    private int RefuseRakp4(byte tag, RmcpStatus status, Span<byte> rakp4) =>
        new RakpMessage4 { MessageTag = TagOfRefusal(tag), Status = status, ConsoleSessionId = ConsoleId }.Encode(rakp4);

    private byte TagOfRefusal(byte tag) => Has(Workarounds.TagZero) ? (byte)0 : tag;

    /// <summary>What a session is made of.</summary>
    public sealed record Opened(BmcUser User, PrivilegeLevel Limit, RmcpPlusWrapper Wrapper);
}
