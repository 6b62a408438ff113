using System.Net;
using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <content>Open Session and RAKP (IPMI v2.0 §13.17 to §13.24).</content>
public sealed partial class BmcSessionTable
{
    private const int MaxHandshakeMessageLength = 96;
    private const int StatusAt = 1;

    private void OnOpenSession(ReadOnlyMemory<byte> payload, SocketAddress source, TimeSpan now)
    {
        if (OpenSessionRequest.Decode(payload, out var request, out _) != DecodeStatus.Ok)
        {
            Dropped++;
            return;
        }

        RmcpStatus status = Choose(request, now, out CipherSuite suite);
        PrivilegeLevel granted = status == RmcpStatus.Ok ? Granted(request.MaximumPrivilege, suite) : Limit(request.MaximumPrivilege);
        if (status != RmcpStatus.Ok && RefusesOddly(request, status, source)) return;
        var response = new OpenSessionResponse
        {
            MessageTag = status != RmcpStatus.Ok && _options.Quirks.Has(Workarounds.TagZero) ? (byte)0 : request.MessageTag,
            Status = status,
            MaximumPrivilege = granted,
            ConsoleSessionId = request.ConsoleSessionId,
        };
        if (status == RmcpStatus.Ok)
        {
            uint id = NewSessionId();
            RakpBmcHandshake? displaced = _handshakes.Add(
                new(id, request.ConsoleSessionId, suite, request.MaximumPrivilege, granted, source.Copy(), now, _options, _logins, _random));
            if (displaced is not null) Abandon(displaced, now);
            response = response with
            {
                BmcSessionId = id,
                Authentication = AlgorithmPayload.Of(suite.Authentication),
                Integrity = AlgorithmPayload.Of(suite.Integrity),
                Confidentiality = AlgorithmPayload.Of(suite.Confidentiality),
            };
        }
        else if (status == RmcpStatus.InsufficientResources) _counters = _counters with { RefusedForRoom = _counters.RefusedForRoom + 1 };
        else _counters = _counters with { RefusedProposals = _counters.RefusedProposals + 1 };

        Span<byte> message = stackalloc byte[OpenSessionResponse.MaxLength];
        SendHandshake(PayloadType.OpenSessionResponse, message[..response.Encode(message)], source);
    }

    /// <summary>The suite that fits the proposal, or why none does: a BMC refuses what it does not do and never echoes it.</summary>
    private RmcpStatus Choose(in OpenSessionRequest request, TimeSpan now, out CipherSuite suite)
    {
        suite = default;
        if (!HasRoom(now)) return RmcpStatus.InsufficientResources;
        if (request.ConsoleSessionId == 0) return RmcpStatus.InvalidSessionId;
        if (request.MaximumPrivilege > PrivilegeLevel.Administrator) return RmcpStatus.InvalidRole;
        if (_options.Quirks.Has(Workarounds.HighestPrivilege) && request.MaximumPrivilege != PrivilegeLevel.Unspecified)
        {
            return RmcpStatus.NoCipherSuiteMatch;
        }

        if (request.Authentication.Kind != AlgorithmKind.Authentication) return RmcpStatus.NoMatchingAuthenticationPayload;
        if (request.Integrity.Kind != AlgorithmKind.Integrity) return RmcpStatus.NoMatchingIntegrityPayload;
        if (request.Confidentiality.Kind != AlgorithmKind.Confidentiality) return RmcpStatus.IllegalParameter;

        bool knowsAuthentication = false, knowsIntegrity = false, knowsConfidentiality = false;
        foreach (CipherSuite candidate in WorkingSuites)
        {
            bool a = Fits(request.Authentication, (byte)candidate.Authentication);
            bool i = Fits(request.Integrity, (byte)candidate.Integrity);
            bool c = Fits(request.Confidentiality, (byte)candidate.Confidentiality);
            knowsAuthentication |= a;
            knowsIntegrity |= i;
            knowsConfidentiality |= c;
            if (!a || !i || !c || !IsOn(candidate)) continue;
            suite = candidate;
            return RmcpStatus.Ok;
        }

        return !knowsAuthentication ? RmcpStatus.InvalidAuthenticationAlgorithm
            : !knowsIntegrity ? RmcpStatus.InvalidIntegrityAlgorithm
            : !knowsConfidentiality ? RmcpStatus.InvalidConfidentialityAlgorithm
            : RmcpStatus.NoCipherSuiteMatch;
    }

    /// <summary>Whether a BMC with quirks has refused in its own way, or not at all.</summary>
    private bool RefusesOddly(in OpenSessionRequest request, RmcpStatus status, SocketAddress source)
    {
        if (_options.Quirks.IsNone) return false;
        if (_options.Quirks.Has(Workarounds.SilentSuite)) return true;
        if (_options.Quirks.Has(Workarounds.ShortRefusal))
        {
            SendHandshake(PayloadType.OpenSessionResponse, [(byte)status], source);
            return true;
        }

        if (!_options.Quirks.Has(Workarounds.OddSuiteRefusal)) return false;
        SendHandshake(PayloadType.OpenSessionResponse, [request.MessageTag, (byte)RmcpStatus.InsufficientResources, 0, 0, 0, 0, 0, 0], source);
        return true;
    }

    /// <summary>Whether a suite opens sessions at all.</summary>
    private bool IsOn(CipherSuite suite) => LimitOf(suite) is >= PrivilegeLevel.Callback and <= PrivilegeLevel.Oem;

    private static bool Fits(in AlgorithmPayload proposal, byte algorithm) =>
        proposal.Choice == AlgorithmChoice.Bmc || proposal.Algorithm == algorithm;

    /// <summary>The privilege that is granted: 0 asks for the highest, and the answer must name it.</summary>
    private static PrivilegeLevel Limit(PrivilegeLevel asked) =>
        asked == PrivilegeLevel.Unspecified ? PrivilegeLevel.Administrator : asked;

    /// <summary>The privilege up to which the session may go: RAKP 1 may ask for less, and not for more.</summary>
    private PrivilegeLevel Granted(PrivilegeLevel asked, CipherSuite suite) =>
        (PrivilegeLevel)Math.Min((byte)Limit(asked), (byte)LimitOf(suite));

    private void OnRakp1(ReadOnlyMemory<byte> payload, SocketAddress source, TimeSpan now)
    {
        // Consoles may fill the name with zeros to 16 bytes, which its length does not count.
        if (RakpMessage1.Decode(payload, out var message, out int consumed) != DecodeStatus.Ok
            || (payload.Length != consumed && payload.Length != RakpMessage1.MaxLength)
            || (payload.Length < RakpMessage1.MaxLength && _options.Quirks.Has(Workarounds.I82571Spt))
            || payload.Span[consumed..].ContainsAnyExcept((byte)0)
            || !_handshakes.TryGet(message.BmcSessionId, out RakpBmcHandshake? handshake) || !handshake.Peer.Equals(source))
        {
            Dropped++;
        }
        else if (!MustWait(handshake, payload[..consumed], now))
        {
            AnswerRakp1(handshake, message, payload.Span[..consumed], source, now);
        }
    }

    private void AnswerRakp1(
        RakpBmcHandshake handshake, in RakpMessage1 message, ReadOnlySpan<byte> payload, SocketAddress source, TimeSpan now)
    {
        Span<byte> answer = stackalloc byte[MaxHandshakeMessageLength];
        int length = handshake.OnRakp1(message, payload, answer);
        if (length > 0) SendHandshake(PayloadType.RakpMessage2, answer[..length], source);
        if (!handshake.IsOver) return;
        _handshakes.Remove(handshake);
        NoteRefusal((RmcpStatus)answer[StatusAt], user: null, source, now);
    }

    private void OnRakp3(ReadOnlyMemory<byte> payload, SocketAddress source, TimeSpan now)
    {
        if (RakpMessage3.Decode(payload, out var message, out int consumed) != DecodeStatus.Ok)
        {
            Dropped++;
        }
        else if (_handshakes.TryGet(message.BmcSessionId, out RakpBmcHandshake? handshake) && handshake.Peer.Equals(source))
        {
            OnRakp3(handshake, message, consumed == payload.Length, payload.Span, source, now);
        }
        else if (_sessions.TryGetValue(message.BmcSessionId, out BmcSession? session)
            && session.Opening is { Activation: null } opening
            && session.Peer.Equals(source)
            && (message.Status != RmcpStatus.Ok || opening.IsRepeatedBy(payload.Span)))
        {
            // The console does not accept RAKP 4, as with another K_G, and will never use the session.
            if (message.Status != RmcpStatus.Ok)
            {
                Remove(session);
                return;
            }

            // RAKP 4 was lost, or the tag that it repeats was damaged.
            opening.Response[0] = message.MessageTag;
            SendHandshake(PayloadType.RakpMessage4, opening.Response, source);
        }
        else Dropped++;
    }

    private void OnRakp3(
        RakpBmcHandshake handshake, in RakpMessage3 message, bool isWhole, ReadOnlySpan<byte> payload, SocketAddress source, TimeSpan now)
    {
        Span<byte> answer = stackalloc byte[MaxHandshakeMessageLength];
        byte? userId = handshake.UserId;
        int length = handshake.OnRakp3(message, isWhole, user => HasRoom(now) && HasRoomFor(user), answer, out RakpBmcHandshake.Opened? opened);
        if (length > 0) SendHandshake(PayloadType.RakpMessage4, answer[..length], source);
        if (handshake.IsOver) _handshakes.Remove(handshake);
        if (opened is null)
        {
            // Nothing is answered to a console that gives up, having found RAKP 2 wrong, or to one that is not there yet.
            RmcpStatus status = length > 0 ? (RmcpStatus)answer[StatusAt] : RmcpStatus.InvalidIntegrityCheckValue;
            if (handshake.IsOver) NoteRefusal(status, userId, source, now);
            return;
        }

        var session = new BmcSession(
            handshake.Id, NewHandle(), opened.User, opened.Limit, SessionProtocol.RmcpPlus, opened.Wrapper, handshake.Peer)
        {
            IsAuthenticated = handshake.Suite.Integrity != IntegrityAlgorithm.None,
            Opening = new(payload.ToArray(), answer[..length].ToArray()),
        };
        Add(session, now);
    }

    private void SendHandshake(PayloadType type, ReadOnlySpan<byte> message, SocketAddress destination)
    {
        Span<byte> packet = _packet.AsSpan(RmcpEndpoint.HeaderLength);
        message.CopyTo(packet[Sessionless20.HeaderLength..]);
        int length = Sessionless20.Wrap(type, packet, message.Length);
        _send(_packet.AsSpan(0, RmcpEndpoint.HeaderLength + length), destination);
    }
}
