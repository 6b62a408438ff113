using System.Buffers.Binary;
using System.Net;
using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>Sends a packet whose first <see cref="RmcpEndpoint.HeaderLength"/> bytes are room for the RMCP header.</summary>
/// <param name="packet">The packet; it may be used again when the call returns.</param>
/// <param name="destination">To whom.</param>
public delegate void BmcSend(Span<byte> packet, SocketAddress destination);

/// <summary>
/// The sessions of one BMC, without I/O: packets and time in, packets out. It opens and closes sessions, checks everything that comes in, and
/// has requests executed by a <see cref="CommandDispatcher"/>. Not for two threads at once.
/// </summary>
public sealed partial class BmcSessionTable : IDisposable
{
    private const int PacketLength = 1024;
    private const int MaxResponseLength = 512;

    private static readonly SessionlessWrapper Sessionless15 = new(inRmcpPlus: false);
    private static readonly SessionlessWrapper Sessionless20 = new(inRmcpPlus: true);

    private readonly BmcSessionOptions _options;
    private readonly BmcLogins _logins;
    private readonly CommandDispatcher _dispatcher;
    private readonly IRandomSource _random;
    private readonly BmcSend _send;
    private readonly Dictionary<uint, BmcSession> _sessions = [];
    private readonly HalfOpenTable<RakpBmcHandshake> _handshakes;
    private readonly AddressRateLimit? _outside;
    private readonly byte[] _packet = new byte[PacketLength];
    private byte _lastHandle;

    // Whose request is being executed.
    private BmcSession? _executing;
    private BmcSessionCounters _counters;

    /// <summary>Makes a table without sessions, and gives the dispatcher the commands that open and close them.</summary>
    public BmcSessionTable(BmcSessionOptions options, IBmcUsers users, CommandDispatcher dispatcher, IRandomSource random, BmcSend send)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(users);
        ArgumentNullException.ThrowIfNull(dispatcher);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(send);
        (_options, _dispatcher, _random, _send) = (options, dispatcher, random, send);
        _logins = new(users, options, random);
        _handshakes = new(options.MaxHalfOpen);
        _challenges = new(options.MaxHalfOpen);
        _failures = new(options.MaxFailedHandshakesPerMinute);
        int perSecond = options.MaxOutsideRequestsPerSecond;
        _outside = perSecond > 0 ? new(2 * perSecond, perSecond) : null;
        HandleSessionCommands();
    }

    /// <summary>The open sessions.</summary>
    public IReadOnlyCollection<BmcSession> Sessions => _sessions.Values;

    /// <summary>How many sessions are being opened.</summary>
    public int HalfOpen => _handshakes.Count + _challenges.Count;

    /// <summary>Packets that were dropped: of no session, unprotected, replayed, forged or malformed.</summary>
    public long Dropped { get; private set; }

    /// <summary>
    /// Told what code of others threw: the handler of a command, which is answered with FFh, of a payload, or of a payload's end. Everything goes on
    /// then. Unless it is set, whoever called gets it.
    /// </summary>
    public Action<Exception>? CallbackFailed { get; set; }

    /// <summary>What the table did so far.</summary>
    public BmcSessionCounters Counters => _counters with { Dropped = Dropped };

    /// <summary>Takes one packet of class IPMI, without its RMCP header.</summary>
    public void Receive(Memory<byte> packet, SocketAddress source, TimeSpan now)
    {
        if (!PacketRoute.TryReadSessionId(packet.Span, out uint id) || LosesPacket(packet.Span)) Dropped++;
        else if (id == 0) ReceiveOutsideSession(packet, source, now);
        else if (_sessions.TryGetValue(id, out BmcSession? session)) ReceiveInSession(session, packet, source, now);
        else if (_challenges.TryGet(id, out Challenge? challenge)) ReceiveActivation(challenge, packet, source, now);
        else Dropped++;
    }

    /// <summary>Ends what was idle or half open for too long.</summary>
    public void Advance(TimeSpan now)
    {
        foreach (BmcSession session in _sessions.Values)
        {
            // A console that never used its session may not know that it has one.
            TimeSpan patience = session.Opening is null ? _options.IdleTimeout : _options.HandshakeTimeout;
            if (session.LastPacket + patience <= now) Expire(session);
        }

        foreach (RakpBmcHandshake handshake in _handshakes.Snapshot)
        {
            if (handshake.Started + _options.HandshakeTimeout <= now) Abandon(handshake, now);
            else if (handshake.Started + TimeToProve <= now) NoteUnproved(handshake, now);
        }

        foreach (Challenge challenge in _challenges.Snapshot)
        {
            if (challenge.Started + _options.HandshakeTimeout <= now) _challenges.Remove(challenge);
        }

        AnswerSlowed(now);
    }

    /// <summary>Ends every session, opened or not.</summary>
    public void Dispose() => CloseAll();

    /// <summary>Ends every session, as a restart does; new ones may be opened.</summary>
    public void CloseAll()
    {
        foreach (BmcSession session in _sessions.Values) session.Dispose();
        _sessions.Clear();
        _handshakes.Clear();
        _slowed.Clear();
        _challenges.Clear();
    }

    /// <summary>Ends the sessions of a user; one whose request is being executed still has its answer.</summary>
    public void CloseSessionsOf(byte userId)
    {
        foreach (BmcSession session in _sessions.Values)
        {
            if (session.User.Id != userId) continue;
            session.IsClosing = true;
            if (session != _executing) Remove(session);
        }
    }

    private void ReceiveOutsideSession(Memory<byte> packet, SocketAddress source, TimeSpan now)
    {
        if (SessionlessWrapper.Open(packet, out ReceivedPayload payload, out bool wasRmcpPlus) != UnwrapStatus.Ok)
        {
            Dropped++;
            return;
        }

        switch (payload.Type)
        {
            case PayloadType.Ipmi when wasRmcpPlus && _options.Quirks.Has(Workarounds.Outside15):
                Dropped++;
                break;
            case PayloadType.Ipmi:
                _peer = source;
                _now = now;
                Answer(wasRmcpPlus ? Sessionless20 : Sessionless15, null, payload.Data, source, now);
                break;
            case PayloadType.OpenSessionRequest: OnOpenSession(payload.Data, source, now); break;
            case PayloadType.RakpMessage1: OnRakp1(payload.Data, source, now); break;
            case PayloadType.RakpMessage3: OnRakp3(payload.Data, source, now); break;
            default: Dropped++; break;
        }
    }

    private void ReceiveInSession(BmcSession session, Memory<byte> packet, SocketAddress source, TimeSpan now)
    {
        if (!session.IsAuthenticated && !session.Peer.Equals(source))
        {
            Dropped++;
            return;
        }

        UnwrapStatus status = session.Wrapper.Unwrap(packet, out ReceivedPayload payload);
        if (status != UnwrapStatus.Ok)
        {
            if (session.Opening?.Activation is { } activation && activation.Unwrap(packet, out payload) == UnwrapStatus.Ok)
            {
                RepeatActivation(session, payload.Data, source);
            }
            else Dropped++;
            return;
        }

        if (session.LastPacket + _options.IdleTimeout <= now)
        {
            Expire(session);
            return;
        }

        // The console uses the session, so it has the last message of opening; and it may have got another address since.
        session.Opening?.Dispose();
        session.Opening = null;
        session.LastPacket = now;
        if (!session.Peer.Equals(source)) session.Peer = source.Copy();
        if (payload.Type != PayloadType.Ipmi)
        {
            if (session.Payloads?.Find(payload) is { } handler) Deliver(handler, payload.Data);
            else Dropped++;
            return;
        }

        _peer = source;
        _now = now;
        _executing = session;
        Answer(session.Wrapper, session, payload.Data, source, now);
        _executing = null;
        if (session.IsClosing) Remove(session);
    }

    /// <summary>Has a request executed and sends the response.</summary>
    private void Answer(ISessionWrapper wrapper, BmcSession? session, ReadOnlyMemory<byte> message, SocketAddress destination, TimeSpan now)
    {
        if (!LanMessage.TryOpen(message, out LanMessageHeader request, out ReadOnlyMemory<byte> data)
            || request.To != MessageAddress.Bmc
            || request.NetFn.IsResponse)
        {
            Dropped++;
            return;
        }

        if (session is null && IsDeafTo(request, destination)) return;

        // What opens sessions is answered with hardly more bytes than it has, and so is of no use to whoever lies about his address.
        if (session is null
            && CommandId.Of(request.NetFn, request.Command, data.Span) != GetSessionChallengeRequest.Info.Id
            && _outside?.TryTake(destination, now) == false)
        {
            _counters = _counters with { Limited = _counters.Limited + 1 };
            return;
        }

        Span<byte> response = ResponseRoom(wrapper);
        int length = Execute(session, request, data, now, response);
        if (length == CommandDispatcher.NoAnswer || (session is not null && IsSilent(session))) return;
        SendResponse(wrapper, request, length, destination);
        if (session is not null) SendPosted(session, destination);
    }

    private int Execute(BmcSession? session, in LanMessageHeader request, ReadOnlyMemory<byte> data, TimeSpan now, Span<byte> response)
    {
        session?.Executed.Count();
        var context = new BmcContext(session, request.ToLun);
        bool refusesRepeats = _options.Quirks.Has(Workarounds.RepeatRefused);
        bool mustNotRepeat = session is not null
            && (refusesRepeats || _dispatcher.Find(CommandId.Of(request.NetFn, request.Command, data.Span)) is { Repeatable: false });
        if (mustNotRepeat && session!.Executed.Find(request, data.Span, now) is { } executed)
        {
            if (refusesRepeats)
            {
                response[0] = (byte)CompletionCode.DuplicateRequest;
                return 1;
            }

            executed.Response.CopyTo(response);
            session.PostAgain(executed.Posted);
            return executed.Response.Length;
        }

        if (RefusesAll(session, request))
        {
            response[0] = (byte)CompletionCode.InsufficientPrivilege;
            return 1;
        }

        int length = Execute(request, data, context, response);
        if (mustNotRepeat && length >= 0) session!.Executed.Add(request, data.Span, now, new(response[..length].ToArray(), session.Posted));
        return length;
    }

    private int Execute(in LanMessageHeader request, ReadOnlyMemory<byte> data, BmcContext context, Span<byte> response)
    {
        try
        {
            return _dispatcher.Execute(request.NetFn, request.Command, data, context, response);
        }
        catch (Exception e) when (CallbackFailed is not null)
        {
            CallbackFailed(e);
            response[0] = (byte)CompletionCode.Unspecified;
            return 1;
        }
    }

    private void Deliver(PayloadHandler handler, ReadOnlyMemory<byte> payload)
    {
        try
        {
            handler(payload);
        }
        catch (Exception e) when (CallbackFailed is not null)
        {
            CallbackFailed(e);
        }
    }

    /// <summary>Where in the packet the completion code and what follows it go.</summary>
    private Span<byte> ResponseRoom(ISessionWrapper wrapper) =>
        _packet.AsSpan(RmcpEndpoint.HeaderLength + wrapper.HeaderLength + LanMessage.HeaderLength, Math.Min(MaxResponseLength, wrapper.MaxPayloadLength - LanMessage.Overhead));

    private void SendResponse(ISessionWrapper wrapper, in LanMessageHeader request, int length, SocketAddress destination)
    {
        var header = new LanMessageHeader
        {
            To = request.From,
            NetFn = request.NetFn.Response,
            ToLun = request.FromLun,
            From = request.To,
            Sequence = request.Sequence,
            FromLun = request.ToLun,
            Command = request.Command,
        };
        Span<byte> packet = _packet.AsSpan(RmcpEndpoint.HeaderLength);
        int messageLength = LanMessage.Seal(packet[wrapper.HeaderLength..], header, length);
        if (!_options.Quirks.IsNone)
        {
            Deviate(packet.Slice(wrapper.HeaderLength, messageLength));
            SkipNumbers(wrapper);
        }

        int packetLength = wrapper.Wrap(PayloadType.Ipmi, packet, messageLength);
        _send(_packet.AsSpan(0, RmcpEndpoint.HeaderLength + packetLength), destination);
    }

    /// <summary>Messages that follow a response: what a controller behind this one answered.</summary>
    private void SendPosted(BmcSession session, SocketAddress destination)
    {
        while (session.TryTakePosted(out byte[]? message))
        {
            Span<byte> packet = _packet.AsSpan(RmcpEndpoint.HeaderLength);
            message.CopyTo(packet[session.Wrapper.HeaderLength..]);
            int packetLength = session.Wrapper.Wrap(PayloadType.Ipmi, packet, message.Length);
            _send(_packet.AsSpan(0, RmcpEndpoint.HeaderLength + packetLength), destination);
        }
    }

    private void Remove(BmcSession session)
    {
        _sessions.Remove(session.Id);
        session.Dispose();
    }

    /// <summary>An ID that nobody can guess and nobody has.</summary>
    private uint NewSessionId()
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        while (true)
        {
            _random.Fill(bytes);
            uint id = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            if (id != 0 && !_sessions.ContainsKey(id) && !_handshakes.Contains(id) && !_challenges.Contains(id)) return id;
        }
    }

    private byte NewHandle()
    {
        do _lastHandle = _lastHandle == byte.MaxValue ? (byte)1 : (byte)(_lastHandle + 1);
        while (_sessions.Count < byte.MaxValue && _sessions.Values.Any(s => s.Handle == _lastHandle));
        return _lastHandle;
    }
}
