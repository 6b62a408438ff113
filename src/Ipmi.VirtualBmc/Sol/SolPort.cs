using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>Takes what a console types; returns how many characters of it were taken. The others come again later.</summary>
/// <param name="characters">What was typed, valid only during the call.</param>
public delegate int SolInput(ReadOnlySpan<byte> characters);

/// <summary>
/// One serial line of the machine, with the console that has activated it, if any. What the system prints while nobody has is lost, as on
/// any serial line. Events come one at a time, from whatever thread packets come from, and must not block.
/// </summary>
public sealed class SolPort : ISolReceiver
{
    // Of the quirks: where in a packet its number and the count of accepted characters are.
    private const int NumberMask = 0x0F;
    private const int StuckNumber = 5;
    private const int AcceptedAt = 2;

    private readonly SolPorts _ports;
    private readonly ITimer _timer;
    private readonly byte[] _packet = new byte[SolLink.MaxPacketLength];
    private SolLink? _link;
    private TimeSpan _timerDue = TimeSpan.MaxValue;
    private bool _isFull;
    private bool _isSilent;

    internal SolPort(SolPorts ports, byte instance, TimeProvider time)
    {
        (_ports, Instance) = (ports, instance);
        _timer = time.CreateTimer(static port => ((SolPort)port!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Its number, from 1.</summary>
    public byte Instance { get; }

    /// <summary>The session that uses it.</summary>
    public BmcSession? Session { get; private set; }

    /// <summary>Whether a console uses it.</summary>
    public bool IsActive => Session is not null;

    /// <summary>
    /// What the console holds deasserted or asserted: <see cref="SolControl.PauseCts"/>, DCD and DSR, the ring indicator.
    /// </summary>
    public SolControl Lines { get; private set; }

    /// <summary>Takes what the console types. What comes while nobody is there is lost.</summary>
    public SolInput? Input { get; set; }

    /// <summary>A console has come or gone.</summary>
    public event Action<SolPort>? ActiveChanged;

    /// <summary>The console sent a break.</summary>
    public event Action<SolPort>? BreakReceived;

    /// <summary>The console set control lines.</summary>
    public event Action<SolPort>? LinesChanged;

    /// <summary>The console wants dropped what it typed and the system has not got.</summary>
    public event Action<SolPort>? InputFlushed;

    /// <summary>There is room again for what the system prints.</summary>
    public event Action<SolPort>? RoomMade;

    private bool IsPaused => (Lines & SolControl.PauseCts) != 0;

    private static SolControl LineMask => SolControl.PauseCts | SolControl.DropDcdDsr | SolControl.Ring;

    /// <summary>
    /// The system prints. Returns how many characters were taken: all when no console is there, for then they are lost; none while the
    /// console has paused the line.
    /// </summary>
    public int Print(ReadOnlySpan<byte> characters)
    {
        lock (_ports.Gate)
        {
            if (_link is null || _isSilent) return characters.Length;
            int taken = IsPaused ? 0 : _link.Write(characters, _ports.Now);
            _isFull = taken < characters.Length;
            Drive();
            return taken;
        }
    }

    /// <summary>The system sends a break.</summary>
    public void SendBreak()
    {
        lock (_ports.Gate)
        {
            _link?.Tell(SolStatus.BreakDetected);
            Drive();
        }
    }

    /// <summary>Ends the activation and tells the console.</summary>
    public void Deactivate() => Deactivate(by: null);

    /// <summary>
    /// Ends the activation. The console is told of what somebody else did (IPMI v2.0 §15.11): one that asked for it itself has the
    /// response, and ipmitool takes a packet that comes before it for that response.
    /// </summary>
    internal void Deactivate(BmcSession? by)
    {
        lock (_ports.Gate)
        {
            if (Session is not { } session || _link is not { } link) return;
            if (session != by)
            {
                int length = link.Inform(SolStatus.Deactivating, _packet);
                _ports.Send(session, _packet.AsSpan(0, length));
            }

            session.ClosePayload(PayloadKind.Sol, End);
            End();
        }
    }

    /// <inheritdoc/>
    int ISolReceiver.Receive(ReadOnlySpan<byte> characters)
    {
        try
        {
            return Input?.Invoke(characters) ?? characters.Length;
        }
        catch (Exception e)
        {
            // They would come again for ever.
            _ports.Failed(e);
            return characters.Length;
        }
    }

    /// <inheritdoc/>
    void ISolReceiver.Status(SolStatus status)
    {
    }

    /// <inheritdoc/>
    void ISolReceiver.Control(SolControl control)
    {
        if ((control & SolControl.Break) != 0) BreakReceived.Tell(this, _ports.Failed);
        if ((control & SolControl.FlushInbound) != 0) InputFlushed.Tell(this, _ports.Failed);
        if ((control & SolControl.FlushOutbound) != 0) _link?.FlushWaiting();
        SetLines(control & LineMask);
    }

    internal void Activate(BmcSession session, SolLinkOptions options, bool waitsForConsole)
    {
        _link = new(SolRole.Bmc, options, this);
        Session = session;
        _isFull = _isSilent = false;
        Lines = waitsForConsole ? SolControl.PauseCts | SolControl.DropDcdDsr : SolControl.None;
        session.OpenPayload(PayloadKind.Sol, OnPayload, End);
        ActiveChanged.Tell(this, _ports.Failed);
    }

    internal void Dispose() => _timer.Dispose();

    /// <summary>What the system prints in this activation is lost from now on.</summary>
    internal void Silence() => _isSilent = true;

    private void OnPayload(ReadOnlyMemory<byte> payload)
    {
        _link?.Receive(_ports.Quirks.HasFlag(SolQuirks.StuckNumber) ? Stuck(payload) : payload, _ports.Now);
        Drive();
    }

    /// <summary>The packet of the number that is not taken looks like the one before it again.</summary>
    private static ReadOnlyMemory<byte> Stuck(ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty || (payload.Span[0] & NumberMask) != StuckNumber) return payload;
        byte[] copy = payload.ToArray();
        copy[0]--;
        return copy;
    }

    private void SetLines(SolControl lines)
    {
        if (lines == Lines) return;
        Lines = lines;
        LinesChanged.Tell(this, _ports.Failed);
    }

    private void OnTimer()
    {
        lock (_ports.Gate)
        {
            _timerDue = TimeSpan.MaxValue;
            try
            {
                Drive();
            }
            catch (Exception e)
            {
                // Nobody else would catch it on a timer's thread.
                _ports.Failed(e);
            }
        }
    }

    /// <summary>Sends what is to be sent by now, and sets the timer for the rest. The caller has the gate.</summary>
    private void Drive()
    {
        if (_link is not { } link || Session is not { } session) return;
        TimeSpan now = _ports.Now;
        while (link.TryTake(now, _packet, out int length))
        {
            if (_ports.Quirks.HasFlag(SolQuirks.CountsNothing)) _packet[AcceptedAt] = 0;
            _ports.Send(session, _packet.AsSpan(0, length));
        }

        if (_isFull && !IsPaused && link.Room > 0) MakeRoom();
        TimeSpan due = link.NextDeadline;
        if (due == TimeSpan.MaxValue || due >= _timerDue) return;
        _timerDue = due;
        _timer.Change(due > now ? due - now : TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }

    private void MakeRoom()
    {
        _isFull = false;
        RoomMade.Tell(this, _ports.Failed);
    }

    private void End()
    {
        if (Session is null) return;
        (Session, _link, Lines) = (null, null, SolControl.None);
        ActiveChanged.Tell(this, _ports.Failed);
        MakeRoom();
    }
}
