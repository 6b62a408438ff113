using System.Buffers.Binary;
using System.Net;
using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <content>Opening IPMI 1.5 sessions (IPMI v2.0 §22.16, §22.17).</content>
public sealed partial class BmcSessionTable
{
    private readonly Dictionary<uint, Challenge> _challenges = [];

    private IpmiReply<GetSessionChallengeResponse> OnGetSessionChallenge(in GetSessionChallengeRequest request, BmcContext context)
    {
        AuthenticationType type = request.AuthenticationType;
        if (!_options.AuthenticationTypes.Contains(type)) return CompletionCode.InvalidDataField;
        bool isNull = request.UserName.IsZero;
        if (FindUser15(request.UserName) is not { } user) return (CompletionCode)(isNull ? 0x82 : 0x81);

        Span<byte> bytes = stackalloc byte[Octets16.Size];
        _random.Fill(bytes);
        var challenge = new Challenge(NewSessionId(), Octets16.Read(bytes), type, user, _now);
        if (_challenges.Count >= _options.MaxHalfOpen) _challenges.Remove(_challenges.Values.MinBy(c => c.Started)!.Id);
        _challenges.Add(challenge.Id, challenge);
        return new GetSessionChallengeResponse { TemporarySessionId = challenge.Id, Challenge = challenge.Value };
    }

    /// <summary>The first enabled user of that name. A password of more than 16 bytes keeps its user from IPMI 1.5.</summary>
    private BmcUser? FindUser15(Octets16 name)
    {
        foreach (BmcUser user in _users.All)
        {
            if (user.MayLogIn && new Octets16(user.Name.Span) == name)
            {
                return user.Password.Length <= Ipmi15Session.MaxPasswordLength ? user : null;
            }
        }

        return null;
    }

    /// <summary>Activate Session comes with the temporary session ID and is authenticated already.</summary>
    private void ReceiveActivation(Challenge challenge, Memory<byte> packet, SocketAddress source, TimeSpan now)
    {
        var wrapper = Ipmi15Wrapper.ForActivation(challenge.Id, challenge.Type, challenge.User.Password.Span);
        if (wrapper.Unwrap(packet, out ReceivedPayload payload) != UnwrapStatus.Ok
            || !LanMessage.TryOpen(payload.Data, out LanMessageHeader header, out ReadOnlyMemory<byte> data)
            || CommandId.Of(header.NetFn, header.Command, data.Span) != ActivateSessionRequest.Info.Id
            || ActivateSessionRequest.Decode(data, out var request, out _) != DecodeStatus.Ok)
        {
            wrapper.Dispose();
            Dropped++;
            return;
        }

        CompletionCode refusal = Refusal(challenge, request);
        if (refusal != CompletionCode.Ok)
        {
            if (_options.Quirks.Has(Workarounds.ErrorIdZero)) Refuse(Sessionless15, header, refusal, source);
            else Refuse(wrapper, header, refusal, source);
            wrapper.Dispose();
            return;
        }

        _challenges.Remove(challenge.Id);
        uint initialInbound = RandomSequence();
        AuthenticationType announced = AnnouncedType(challenge.Type);
        AuthenticationType inside = _options.Quirks.Has(Workarounds.ForcePerMessage) ? challenge.Type : announced;
        Ipmi15Variant variant = _options.Quirks.Ipmi15VariantFor();
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
            challenge.User,
            request.MaximumPrivilege,
            SessionProtocol.Ipmi15,
            Ipmi15Wrapper.ForBmc(
                challenge.Id, inside, challenge.User.Password.Span, initialInbound, request.InitialOutboundSequence, variant),
            source.Copy())
        {
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

    private CompletionCode Refusal(Challenge challenge, in ActivateSessionRequest request) =>
        _sessions.Count >= _options.MaxSessions ? (CompletionCode)0x81
        : request.InitialOutboundSequence == 0 ? (CompletionCode)0x84
        : request.AuthenticationType != challenge.Type || !FixedTimeEquals(request.Challenge, challenge.Value) ? CompletionCode.InvalidDataField
        : request.MaximumPrivilege is PrivilegeLevel.Unspecified or > PrivilegeLevel.Administrator
            || request.MaximumPrivilege > challenge.User.Limit ? (CompletionCode)0x86
        : CompletionCode.Ok;

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
    private sealed record Challenge(uint Id, Octets16 Value, AuthenticationType Type, BmcUser User, TimeSpan Started);
}
