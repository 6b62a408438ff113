namespace Ipmi.Session;

/// <summary>
/// One end of Serial over LAN without I/O: packets, characters and time in, packets and characters out (IPMI v2.0 §15.9 to §15.11). One packet
/// is outstanding at a time and repeated under its number until it is acknowledged; what was not accepted of it goes in a new one. Not for two
/// threads at once.
/// </summary>
public sealed partial class SolLink
{
    /// <summary>Bytes of a packet before its characters.</summary>
    public const int HeaderLength = 4;

    /// <summary>Room that any packet fits into.</summary>
    public const int MaxPacketLength = HeaderLength + SolLinkOptions.MostCharacters;

    private const int HighestSequence = 15;
    private const int StuckAfterCopies = 8;
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(1);

    private readonly SolRole _role;
    private readonly SolLinkOptions _options;
    private readonly ISolReceiver _receiver;
    private readonly CharacterBuffer _waiting;
    private readonly byte[] _packet = new byte[SolLinkOptions.MostCharacters];

    // The outstanding packet, or what is left of one that was accepted in part.
    private int _packetLength;
    private SolControl _packetControl;
    private SolStatus _packetStatus;
    private byte _sequence;
    private bool _isOutstanding;
    private bool _isRenumbered;
    private int _copies;
    private TimeSpan _interval;
    private TimeSpan _nextSend;
    private TimeSpan _firstSent;
    private TimeSpan _holdUntil;
    private TimeSpan _waitingSince;

    // What is said with every packet, and what with the next one alone.
    private SolControl _lines;
    private SolControl _requests;
    private SolStatus _news;
    private bool _mustTell;

    /// <summary>Makes an end that has sent and received nothing.</summary>
    public SolLink(SolRole role, SolLinkOptions options, ISolReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(receiver);
        (_role, _options, _receiver) = (role, options, receiver);
        MaxCharacters = options.MaxCharacters;
        _waiting = new(options.BufferLength);
    }

    /// <summary>The most characters in a packet of ours, 1 to 255. It may change when the other end says what it takes.</summary>
    public int MaxCharacters
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, SolLinkOptions.MostCharacters);
            field = value;
        }
    }

    /// <summary>Characters that wait or are not acknowledged.</summary>
    public int Pending => _waiting.Count + _packetLength;

    /// <summary>How many more may wait.</summary>
    public int Room => _waiting.Room;

    /// <summary>Whether the packet taken last was one that had been sent before.</summary>
    public bool WasRepeat { get; private set; }

    /// <summary>Packets sent again so far.</summary>
    public long Repeated { get; private set; }

    /// <summary>Characters given up because nobody acknowledged them.</summary>
    public long Lost { get; private set; }

    /// <summary>When <see cref="TryTake"/> has something next; never is <see cref="TimeSpan.MaxValue"/>.</summary>
    public TimeSpan NextDeadline
    {
        get
        {
            if (_mustAcknowledge) return TimeSpan.Zero;
            if (_isOutstanding) return _nextSend;
            TimeSpan due = _mustTell || _packetLength > 0 || _waiting.Count >= _options.SendThreshold ? TimeSpan.Zero
                : _waiting.Count > 0 ? _waitingSince + _options.AccumulateInterval
                : TimeSpan.MaxValue;
            return due > _holdUntil ? due : _holdUntil;
        }
    }

    /// <summary>Adds characters to be sent, as many as there is room for, and says how many.</summary>
    public int Write(ReadOnlySpan<byte> characters, TimeSpan now)
    {
        if (_waiting.Count == 0) _waitingSince = now;
        return _waiting.Write(characters);
    }

    /// <summary>A console asks for something that is done once: a break, a flush.</summary>
    public void Request(SolControl request)
    {
        _requests |= request;
        _mustTell = true;
    }

    /// <summary>A console sets control lines; each packet says them from now on.</summary>
    public void SetLines(SolControl lines)
    {
        _mustTell |= lines != _lines;
        _lines = lines;
    }

    /// <summary>A BMC tells something once, with the next packet.</summary>
    public void Tell(SolStatus news)
    {
        _news |= news;
        _mustTell = true;
    }

    /// <summary>Drops what waits to be sent, also what was sent and not acknowledged.</summary>
    public void FlushWaiting()
    {
        _waiting.Clear();
        _packetLength = 0;
        _isOutstanding = false;
    }

    /// <summary>Makes a packet that informs and is not acknowledged.</summary>
    public int Inform(SolStatus status, Span<byte> destination) =>
        new SolPacket(0, 0, 0, IsNack: false, _lines, status, ReadOnlyMemory<byte>.Empty).Write(_role, destination);

    /// <summary>Takes the next packet that is to be sent by now.</summary>
    /// <param name="now">The time.</param>
    /// <param name="destination">Room for <see cref="MaxPacketLength"/> bytes.</param>
    /// <param name="length">Bytes of the packet.</param>
    public bool TryTake(TimeSpan now, Span<byte> destination, out int length)
    {
        WasRepeat = false;
        length = 0;
        if (_mustAcknowledge)
        {
            _mustAcknowledge = false;
            length = new SolPacket(0, _receivedSequence, _accepted, _isRefused, _lines, SolStatus.None, ReadOnlyMemory<byte>.Empty)
                .Write(_role, destination);
            return true;
        }

        if (NextDeadline > now) return false;
        if (_isOutstanding && !TryRepeat(now)) return TryTake(now, destination, out length);
        if (!_isOutstanding) Compose(now);
        length = new SolPacket(_sequence, 0, 0, IsNack: false, _lines | _packetControl, _packetStatus, _packet.AsMemory(0, _packetLength))
            .Write(_role, destination);
        return true;
    }

    /// <summary>The packet goes again; false when it was sent often enough, and its characters are lost.</summary>
    private bool TryRepeat(TimeSpan now)
    {
        if (_copies > _options.RetryCount)
        {
            Lost += _packetLength;
            _packetLength = 0;
            _isOutstanding = false;
            if (_role == SolRole.Bmc) _news |= SolStatus.TransmitOverrun;
            return false;
        }

        if (_options.RenumbersWhenStuck && !_isRenumbered && _copies >= StuckAfterCopies && _lastHeard > _firstSent)
        {
            _isRenumbered = true;
            _sequence = After(_sequence);
        }

        _copies++;
        Repeated++;
        WasRepeat = true;
        if (_options.BacksOff && _interval < LongestInterval) _interval = Earlier(_interval * 1.5, LongestInterval);
        _nextSend = now + _interval;
        return true;
    }

    private void Compose(TimeSpan now)
    {
        _packetLength += _waiting.Read(_packet.AsSpan(_packetLength, Math.Max(0, MaxCharacters - _packetLength)));
        _waitingSince = now;
        (_packetControl, _packetStatus) = (_requests, _news);
        (_requests, _news, _mustTell) = (SolControl.None, SolStatus.None, false);
        _sequence = After(_sequence);
        (_isOutstanding, _isRenumbered, _copies) = (true, false, 1);
        _interval = _options.RetryInterval;
        _firstSent = now;
        _nextSend = now + _interval;
    }

    /// <summary>The number after 15 is 1.</summary>
    private static byte After(byte sequence) => (byte)(sequence % HighestSequence + 1);

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
