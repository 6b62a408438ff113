using Ipmi.Messages;
using Ipmi.Transport;

namespace Ipmi.Session;

/// <summary>
/// The only place that awaits: it has the requests under way, sends and repeats them, finds the request of each answer, and keeps the
/// session alive. One pump serves one link; the wrapper changes when a session is opened.
/// </summary>
internal sealed partial class SessionPump : IAsyncDisposable
{
    private const int UsualPacketLength = 96;

    // How long after the end of its request an answer may still come.
    private static readonly TimeSpan Cooling = TimeSpan.FromSeconds(5);

    // Together with a whole window of requests as many numbers as every BMC accepts ahead.
    private const int RepeatsUnderNewNumbers = 8;
    private static readonly TimeSpan PauseBetweenNewNumbers = TimeSpan.FromSeconds(2);

    private static readonly byte[] NoError = [(byte)CompletionCode.Ok];

    private readonly Lock _gate = new();
    private readonly IRmcpTransport _link;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly long _epoch;
    private readonly RequestNumbers _numbers;
    private Queue<RequestSlot>? _queued;
    private Queue<NumberWaiter>? _waiting;
    private Queue<(NumberWaiter Waiter, RequestSlot Slot)>? _served;
    private ISessionWrapper _wrapper;
    private byte[] _packet = new byte[UsualPacketLength];
    private RoundTripEstimate _roundTrip;
    private TimeSpan _lastSent;
    private TimeSpan _lastNewNumber;
    private int _repeatsUnanswered;
    private TimeSpan _timerDue = TimeSpan.MaxValue;
    private readonly int _maxWindow;
    private int _window;
    private int _inFlight;
    private int _answersSinceLoss;
    private bool _isClosed;
    private long _sentCount, _repeatedCount, _answeredCount, _unmatchedCount, _droppedCount, _unprotectedCount, _receivedCount;

    public SessionPump(IRmcpTransport link, ISessionWrapper wrapper, PumpOptions options, TimeProvider time)
    {
        (_link, _wrapper, Options, _time) = (link, wrapper, options, time);
        _window = _maxWindow = Math.Clamp(options.Window, 1, RequestNumbers.All / 2);
        _numbers = new(this);
        _epoch = time.GetTimestamp();
        _timer = time.CreateTimer(static pump => ((SessionPump)pump!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        link.Listen(Receive);
    }

    public PumpOptions Options { get; }

    /// <summary>Time since the pump was made.</summary>
    public TimeSpan Now => _time.GetElapsedTime(_epoch);

    public PumpCounters Counters
    {
        get
        {
            lock (_gate) return new(_sentCount, _repeatedCount, _answeredCount, _unmatchedCount, _droppedCount, _unprotectedCount);
        }
    }

    /// <summary>How many datagrams came, whatever they were.</summary>
    public long Received
    {
        get
        {
            lock (_gate) return _receivedCount + _link.Strange;
        }
    }

    /// <summary>How many datagrams came that are not even RMCP.</summary>
    public long Strange => _link.Strange;

    /// <summary>How often the host said that nobody listens on the port.</summary>
    public long Refused => _link.Refused;

    /// <summary>How long answers take; a handshake that measured it hands it on.</summary>
    public RoundTripEstimate RoundTrip
    {
        get
        {
            lock (_gate) return _roundTrip;
        }

        set
        {
            lock (_gate) _roundTrip = value;
        }
    }

    /// <summary>The most bytes of an IPMI message that fit into one packet.</summary>
    public int MaxMessageLength
    {
        get
        {
            lock (_gate) return _wrapper.MaxPayloadLength;
        }
    }

    /// <summary>Changes what packets are made of: a session was opened.</summary>
    /// <returns>The session sequence number that the next packet of the kind before would have had.</returns>
    public uint Use(ISessionWrapper wrapper)
    {
        lock (_gate)
        {
            uint next = _wrapper.NextSequence;
            _wrapper.Dispose();
            _wrapper = wrapper;
            return next;
        }
    }

    /// <summary>Ends every request, sent or waiting, so that Close Session need not wait behind them.</summary>
    public void EndRequests()
    {
        List<RequestSlot> open = [];
        List<NumberWaiter> waiting = [];
        lock (_gate)
        {
            // These first: a number that comes free here is for Close Session alone.
            TimeSpan now = Now;
            while (_waiting is not null && _waiting.TryDequeue(out var waiter)) waiting.Add(waiter);
            _queued?.Clear();
            for (int i = _numbers.Count - 1; i >= 0; i--)
            {
                RequestSlot slot = _numbers[i];
                if (slot.State is not (SlotState.Queued or SlotState.InFlight)) continue;
                if (slot.State == SlotState.InFlight) EndFlight(slot, now);
                else slot.State = SlotState.Taken;
                if (!slot.IsDetached) open.Add(slot);
                else Forget(slot);
            }
        }

        TellServed();
        foreach (RequestSlot slot in open) slot.Complete(RequestOutcome.Closed);
        foreach (var waiter in waiting) waiter.TrySetException(new ObjectDisposedException("session"));
    }

    /// <summary>Ends everything under way. Packets that come later are ignored.</summary>
    public async ValueTask DisposeAsync()
    {
        TaskCompletionSource<bool>? handshakeOver;
        lock (_gate)
        {
            if (_isClosed) return;
            _isClosed = true;
            handshakeOver = _handshakeOver;
            _queued?.Clear();
            _wrapper.Dispose();
        }

        EndRequests();
        handshakeOver?.TrySetException(new ObjectDisposedException("session"));
        await _timer.DisposeAsync().ConfigureAwait(false);
        await _link.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Makes a packet of a payload and sends it. The caller has the gate.</summary>
    private void Send(ISessionWrapper wrapper, PayloadType type, ReadOnlySpan<byte> payload)
    {
        int header = RmcpEndpoint.HeaderLength + wrapper.HeaderLength;
        int needed = header + payload.Length + wrapper.MaxTrailerLength;
        if (_packet.Length < needed) _packet = new byte[needed];
        payload.CopyTo(_packet.AsSpan(header));
        int length = wrapper.Wrap(type, _packet.AsSpan(RmcpEndpoint.HeaderLength), payload.Length);
        _link.Send(_packet.AsSpan(0, RmcpEndpoint.HeaderLength + length));
        _sentCount++;
        _lastSent = Now;
        _silentSince ??= _lastSent;
    }

    private void Receive(Memory<byte> packet)
    {
        RequestSlot? answered = null;
        TaskCompletionSource<bool>? handshakeOver = null;
        bool inTime = false;
        PayloadHandler? handler = null;
        ReceivedPayload payload = default;
        lock (_gate)
        {
            if (_isClosed) return;
            _receivedCount++;
            if (_handshake is not null)
            {
                ReceiveForHandshake(packet);
                handshakeOver = EndedHandshake(out inTime);
            }
            else if (_wrapper.Unwrap(packet, out payload) is not UnwrapStatus.Ok and var status)
            {
                _droppedCount++;
                if (status is not (UnwrapStatus.OtherSession or UnwrapStatus.OutOfWindow)) _unprotectedCount++;
            }
            else
            {
                Hear();
                if (payload.Type == PayloadType.Ipmi) answered = Match(payload);
                else handler = HandlerOf(payload);
            }
        }

        handshakeOver?.TrySetResult(inTime);
        TellServed();
        answered?.Complete(RequestOutcome.Answered);
        handler?.Invoke(payload.Data);
    }

    /// <summary>Finds the request that a message answers and keeps the answer. The caller has the gate.</summary>
    private RequestSlot? Match(in ReceivedPayload payload)
    {
        bool isRight = payload.IsAuthentic || Options.IgnoreChecksums
            ? LanMessage.TryOpenUnchecked(payload.Data, out LanMessageHeader header, out ReadOnlyMemory<byte> data)
            : LanMessage.TryOpen(payload.Data, out header, out data);
        if (isRight && data.IsEmpty && payload.IsAuthentic && IsOfPetAcknowledge(header)) data = NoError;
        if (!isRight || data.IsEmpty)
        {
            _droppedCount++;
            return null;
        }

        if (_numbers.Find(header.Sequence) is not { State: SlotState.InFlight } slot || !slot.IsAnsweredBy(header))
        {
            _unmatchedCount++;
            LearnFromLate(header);
            return null;
        }

        TimeSpan now = Now;
        if (slot.Forwarded is not null && ForwardedMessage.IsAcknowledgement(header, data))
        {
            slot.IsAcknowledged = true;
            AwaitTarget(slot, now);
            return null;
        }

        _answeredCount++;
        ResumeNumbers(slot);
        slot.AnsweredAfter = now - slot.FirstSent;
        if (slot.Copies == 1) _roundTrip.Add(slot.AnsweredAfter);
        if (slot.Copies == 1 && ++_answersSinceLoss >= RequestNumbers.All && _window < _maxWindow) (_window, _answersSinceLoss) = (_window + 1, 0);

        slot.KeepResponse(header, data.Span);
        EndFlight(slot, now);
        return slot.IsDetached ? Forget(slot) : slot;
    }

    /// <summary>Some BMCs (Dell R610) answer PET Acknowledge without a completion code.</summary>
    private static bool IsOfPetAcknowledge(in LanMessageHeader header) =>
        new CommandId(header.NetFn.Request, header.Command) == PetAcknowledgeRequest.Info.Id;

    /// <summary>A second answer shows that repeating was needless: the BMC is slow, and the first answer was that to the first copy.</summary>
    private void LearnFromLate(in LanMessageHeader header)
    {
        if (_numbers.Find(header.Sequence) is not { Copies: > 1 } slot || slot.AnsweredAfter == TimeSpan.Zero || !slot.IsAnsweredBy(header)) return;
        _roundTrip.Add(slot.AnsweredAfter);
        slot.AnsweredAfter = TimeSpan.Zero;
    }
}
