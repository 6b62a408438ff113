using System.Buffers.Binary;
using System.Net;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <content>Opening IPMI 1.5 sessions (IPMI v2.0 §22.16, §22.17).</content>
public sealed partial class BmcSessionTable
{
    private const CompletionCode NoSlot = (CompletionCode)0x81;
    private const CompletionCode NoSlotForUser = (CompletionCode)0x82;

    // The network may damage one or two; whoever sends more is guessing.
    private const int MaxFailuresOfChallenge = 4;

    private readonly HalfOpenTable<Challenge> _challenges;

    private IpmiReply<GetSessionChallengeResponse> OnGetSessionChallenge(in GetSessionChallengeRequest request, BmcContext context)
    {
        // The system interface has no sessions, and a challenge belongs to whoever sent a packet.
        if (context.IsFromSystem) return CompletionCode.NotSupportedInPresentState;
        AuthenticationType type = request.AuthenticationType;
        if (!_options.OfferedTypes.Contains(type)) return CompletionCode.InvalidDataField;
        bool isNull = request.UserName.Bytes.IsZero;
        if (_logins.Find15(request.UserName.Bytes, type) is not { } user) return (CompletionCode)(isNull ? 0x82 : 0x81);

        if (!_failures.TryTakeDueTurn(PeerAddress.Of(_peer!), _now))
        {
            _counters = _counters with { Slowed = _counters.Slowed + 1 };
            return CompletionCode.NodeBusy;
        }

        Span<byte> bytes = stackalloc byte[Octets16.Size];
        _random.Fill(bytes);
        var challenge = new Challenge(NewSessionId(), _peer!.Copy(), Octets16.Read(bytes), type, user.Id, request.UserName.Bytes, _now);
        _challenges.Add(challenge);
        return new GetSessionChallengeResponse { TemporarySessionId = challenge.Id, Challenge = challenge.Value };
    }

    /// <summary>Activate Session comes with the temporary session ID and is authenticated already.</summary>
    private void ReceiveActivation(Challenge challenge, Memory<byte> packet, SocketAddress source, TimeSpan now)
    {
        // What the user is by now counts: it may have been disabled or renamed since, or have got another password.
        if (_logins.Find15(challenge.UserName, challenge.Type) is not { } user || user.Id != challenge.UserId)
        {
            _challenges.Remove(challenge);
            Dropped++;
            return;
        }

        VendorCode? vendor = VendorAuthentication.Of(_options.Quirks) is { } own ? new(own, challenge.Value) : null;
        var wrapper = Ipmi15Wrapper.ForBmcActivation(challenge.Id, challenge.Type, user.Password.Span, vendor);
        UnwrapStatus status = wrapper.Unwrap(packet, out ReceivedPayload payload);
        if (status != UnwrapStatus.Ok
            || !LanMessage.TryOpen(payload.Data, out LanMessageHeader header, out ReadOnlyMemory<byte> data)
            || CommandId.Of(header.NetFn, header.Command, data.Span) != ActivateSessionRequest.Info.Id
            || ActivateSessionRequest.Decode(data, out var request, out _) != DecodeStatus.Ok)
        {
            wrapper.Dispose();
            Dropped++;
            if (status != UnwrapStatus.BadAuthCode) return;
            if (++challenge.Failures == MaxFailuresOfChallenge) _challenges.Remove(challenge);
            NoteRefusal(RmcpStatus.InvalidIntegrityCheckValue, challenge.UserId, source, now);
            return;
        }

        CompletionCode refusal = Refusal(challenge, user, request, now);
        if (refusal != CompletionCode.Ok)
        {
            if (refusal is NoSlot or NoSlotForUser) NoteRefusal(RmcpStatus.InsufficientResources, challenge.UserId, source, now);
            if (_options.Quirks.Has(Workarounds.ErrorIdZero)) Refuse(Sessionless15, header, refusal, source);
            else Refuse(wrapper, header, refusal, source);
            wrapper.Dispose();
            return;
        }

        _challenges.Remove(challenge);
        uint initialInbound = RandomSequence();
        AuthenticationType announced = AnnouncedType(challenge.Type);
        AuthenticationType inside = _options.Quirks.Has(Workarounds.ForcePerMessage) ? challenge.Type : announced;
        Ipmi15Variant variant = _options.Quirks.Ipmi15VariantFor() with { Vendor = vendor };
        if (_options.Quirks.Has(Workarounds.UnexpectedAuthentication)) variant = variant with { SendsType = challenge.Type };
        var active = new ActivateSessionResponse
        {
            AuthenticationType = announced,
            SessionId = challenge.Id,
            InitialInboundSequence = initialInbound,
            MaximumPrivilege = request.MaximumPrivilege,
        };
        byte[] response = new byte[1 + active.EncodedLength];
        active.Encode(response.AsSpan(1));
        var session = new BmcSession(
            challenge.Id,
            NewHandle(),
            user,
            request.MaximumPrivilege,
            SessionProtocol.Ipmi15,
            Ipmi15Wrapper.ForBmc(
                challenge.Id, inside, user.Password.Span, initialInbound, request.InitialOutboundSequence, variant),
            source.Copy())
        {
            IsAuthenticated = challenge.Type != AuthenticationType.None,
            Opening = new([], response, wrapper),
        };
        Add(session, now);
        SendActivation(session, header, source);
    }

    /// <summary>How the session goes on, as Activate Session has it.</summary>
    private AuthenticationType AnnouncedType(AuthenticationType type) =>
        _options.Quirks.Has(Workarounds.ForcePerMessage) || _options.Quirks.Has(Workarounds.UnexpectedAuthentication) ? AuthenticationType.None
        : _options.Quirks.Has(Workarounds.OtherAuthenticationType) && type == AuthenticationType.Md5 ? AuthenticationType.Md2
        : type;

    private CompletionCode Refusal(Challenge challenge, BmcUser user, in ActivateSessionRequest request, TimeSpan now) =>
        !HasRoom(now) ? NoSlot
        : !HasRoomFor(user) ? NoSlotForUser
        : request.InitialOutboundSequence == 0 ? (CompletionCode)0x84
        : request.AuthenticationType != challenge.Type || !FixedTimeEquals(request.Challenge, EchoOf(challenge)) ? CompletionCode.InvalidDataField
        : request.MaximumPrivilege is PrivilegeLevel.Unspecified or > PrivilegeLevel.Administrator
            || request.MaximumPrivilege > user.Limit
            || !_options.AllowsType(challenge.Type, request.MaximumPrivilege) ? (CompletionCode)0x86
        : CompletionCode.Ok;

    /// <summary>What Activate Session has to carry of a challenge.</summary>
    private Octets16 EchoOf(Challenge challenge) => VendorAuthentication.Of(_options.Quirks)?.Echo(challenge.Value) ?? challenge.Value;

    private static bool FixedTimeEquals(Octets16 left, Octets16 right)
    {
        Span<byte> bytes = stackalloc byte[2 * Octets16.Size];
        left.Write(bytes);
        right.Write(bytes[Octets16.Size..]);
        return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(bytes[..Octets16.Size], bytes[Octets16.Size..]);
    }

    /// <summary>The response to Activate Session was lost: the console may ask again until it uses the session.</summary>
    private void RepeatActivation(BmcSession session, ReadOnlyMemory<byte> message, SocketAddress source)
    {
        if (LanMessage.TryOpen(message, out LanMessageHeader header, out _) && header.Command == ActivateSessionRequest.Info.Id.Command)
        {
            SendActivation(session, header, source);
        }
        else Dropped++;
    }

    private void SendActivation(BmcSession session, in LanMessageHeader request, SocketAddress source)
    {
        // A BMC that changes the authentication type answers with the one that it was asked in.
        ISessionWrapper wrapper = _options.Quirks.Has(Workarounds.OtherAuthenticationType) ? session.Opening!.Activation! : session.Wrapper;
        ReadOnlySpan<byte> response = session.Opening!.Response;
        response.CopyTo(ResponseRoom(wrapper));
        SendResponse(wrapper, request, response.Length, source);
    }

    private void Refuse(ISessionWrapper wrapper, in LanMessageHeader request, CompletionCode code, SocketAddress source)
    {
        ResponseRoom(wrapper)[0] = (byte)code;
        SendResponse(wrapper, request, 1, source);
    }

    private uint RandomSequence()
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        _random.Fill(bytes);
        return Math.Max(1, BinaryPrimitives.ReadUInt32LittleEndian(bytes));
    }

    /// <summary>A session that is being opened.</summary>
    private sealed record Challenge(
        uint Id, SocketAddress Peer, Octets16 Value, AuthenticationType Type, byte UserId, Octets16 UserName, TimeSpan Started) : IHalfOpen
    {
        // The first message that proves anything opens the session.
        public bool IsProven => false;

        /// <summary>How many Activate Sessions came with a wrong code.</summary>
        public int Failures { get; set; }
    }
}
