using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>The message of a handshake that an answer is waited for: sent again at growing intervals that follow what answers took.</summary>
internal sealed class RepeatedMessage
{
    private const int RoundTripsOfPatience = 4;
    private const int CopiesBeforeFilling = 3;
    private const int CopiesBeforeGivingUp = 4;
    private const int RoundTripsOfInterval = 4;
    private const int PartsOfInterval = 20;

    // Of the time since the first copy: with this, the next step is waited for somewhat longer than that.
    private const double ShareWhenAtOnce = 1.6 / RoundTripsOfPatience;

    private static readonly TimeSpan ShortestWhenUnsure = TimeSpan.FromMilliseconds(200);

    private readonly TimeSpan? _firstInterval;
    private readonly byte[] _message = new byte[RakpConsoleHandshake.MaxMessageLength];
    private PayloadType _type;
    private int _length;
    private int _filledLength;
    private bool _isDue;
    private TimeSpan _interval;
    private TimeSpan _started;
    private TimeSpan _lastCopy;
    private TimeSpan _slowest;
    private int _copies;
    private int _answersAtOnce;
    private RoundTripEstimate _roundTrip;

    public RepeatedMessage(TimeSpan? firstInterval) =>
        (_firstInterval, _interval) = (firstInterval, firstInterval ?? _roundTrip.FirstInterval);

    /// <summary>When the next copy is due.</summary>
    public TimeSpan NextCopy { get; private set; }

    /// <summary>How often a message was sent again because no answer came.</summary>
    public int Repeats { get; private set; }

    /// <summary>How long a step is waited for at least.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>When waiting for this step is no longer worth it, if the steps before were answered.</summary>
    public TimeSpan GivesUpAt
    {
        get
        {
            if (_copies < CopiesBeforeGivingUp) return TimeSpan.MaxValue;
            TimeSpan patience = _slowest * RoundTripsOfPatience;
            return _started + (patience > Patience ? patience : Patience);
        }
    }

    /// <summary>How long the slowest answer took.</summary>
    public TimeSpan Slowest => _slowest;

    /// <summary>How long answers took; what a handshake before this one measured may be set before anything is sent.</summary>
    public RoundTripEstimate RoundTrip
    {
        get => _roundTrip;
        set
        {
            _roundTrip = value;
            _interval = _firstInterval ?? value.FirstInterval;
            NextCopy = _started + _interval;
        }
    }

    /// <summary>The next step: its first copy is due.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="message">The message.</param>
    /// <param name="now">The time.</param>
    /// <param name="filledTo">Bytes that every second of the later copies has, filled with zeros: some BMCs answer nothing shorter.</param>
    public void Start<TMessage>(PayloadType type, in TMessage message, TimeSpan now, int filledTo = 0)
        where TMessage : struct, IWireMessage<TMessage>
    {
        _type = type;
        Array.Clear(_message);
        _length = message.Encode(_message);
        _filledLength = Math.Max(_length, filledTo);
        Resume(now);
    }

    /// <summary>Begins the step anew: its first copy is due.</summary>
    public void Resume(TimeSpan now)
    {
        _isDue = true;
        _copies = 1;
        _started = _lastCopy = now;
        NextCopy = now + _interval;
    }

    /// <summary>The step was answered: the next one is waited for as long as this one took, and some more.</summary>
    public void Answered(TimeSpan now)
    {
        TimeSpan took = _copies == 1 ? now - _started : TimeTaken(now);
        if (took > _slowest) _slowest = took;
        if (_copies == 1) _roundTrip.Add(took);
        _interval = _firstInterval ?? (_roundTrip.Smoothed == TimeSpan.Zero ? Guess(now - _lastCopy) : _roundTrip.FirstInterval);
    }

    /// <summary>
    /// How long the answer took. After several copies it is that to the last when the BMC is known to be as fast, most likely when it came at
    /// once, and surely when that happens again; else it may be a late one to the first. Who believed every answer to be late would wait too
    /// long where much gets lost.
    /// </summary>
    private TimeSpan TimeTaken(TimeSpan now)
    {
        TimeSpan sinceLastCopy = now - _lastCopy, sinceFirstCopy = now - _started;
        if (_roundTrip.Smoothed != TimeSpan.Zero && sinceLastCopy > _roundTrip.Smoothed / 2) return sinceLastCopy;
        if (sinceLastCopy * PartsOfInterval >= _interval) return sinceFirstCopy;
        if (_answersAtOnce++ == 0) return sinceFirstCopy * ShareWhenAtOnce;

        // Nor was the first of them late.
        _slowest = TimeSpan.Zero;
        return sinceLastCopy;
    }

    /// <summary>
    /// The interval when nothing was answered at once yet: the answer may be that to the last copy, which is what it is on a network that
    /// loses much, or a late one to an earlier copy.
    /// </summary>
    private static TimeSpan Guess(TimeSpan sinceLastCopy)
    {
        TimeSpan interval = sinceLastCopy * RoundTripsOfInterval;
        return interval > ShortestWhenUnsure ? interval : ShortestWhenUnsure;
    }

    /// <summary>Lets time pass: what got no answer becomes due again.</summary>
    public void Advance(TimeSpan now)
    {
        if (now < NextCopy) return;
        Repeats++;
        _interval = _roundTrip.After(_interval);
        AskAgain(now);
    }

    /// <summary>Sends another copy at once, for the answer is in doubt.</summary>
    public void AskAgain(TimeSpan now)
    {
        _copies++;
        _lastCopy = now;
        _isDue = true;
        NextCopy = now + _interval;
    }

    /// <summary>Takes the copy that is due, if one is.</summary>
    public bool TryTake(Span<byte> destination, out PayloadType type, out int length)
    {
        bool isFilled = _copies >= CopiesBeforeFilling && _copies % 2 != 0;
        (type, length) = (_type, isFilled ? _filledLength : _length);
        if (!_isDue) return false;
        _isDue = false;
        _message.AsSpan(0, length).CopyTo(destination);
        return true;
    }
}
