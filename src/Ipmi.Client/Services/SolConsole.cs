using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Client;

/// <summary>
/// The system's serial line, activated over the network. One reader and one writer may use it at a time. Disposing deactivates it.
/// </summary>
public sealed class SolConsole : ISolReceiver, IAsyncDisposable
{
    private const int ReceiveLength = 64 * 1024;

    // A BMC that does not answer Deactivate Payload is not waited for longer; it ends the activation with the session.
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly IPayloadChannel _session;
    private readonly uint _activatedIn;
    private readonly SolConsoleOptions _options;
    private readonly SolService _service;
    private readonly SessionPayload _payload;
    private readonly TimeProvider _time;
    private readonly long _epoch;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly byte[] _packet = new byte[SolLink.MaxPacketLength];
    private readonly CharacterBuffer _received = new(ReceiveLength);
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly SemaphoreSlim _roomMade = new(0);
    private readonly SemaphoreSlim _allGone = new(0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource<SolEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SolLink? _link;
    private Task _keepingAlive = Task.CompletedTask;
    private bool _tellsOwner;
    private TimeSpan _timerDue = TimeSpan.MaxValue;

    internal SolConsole(IPayloadChannel session, SolConsoleOptions options)
    {
        (_session, _options, _service) = (session, options, new(session, session));
        _activatedIn = session.BmcSessionId;
        _payload = session.OpenPayload(PayloadKind.Sol, OnPayload);
        _payload.ActivatedInClear(!options.Encrypted);
        _time = _payload.Time;
        _epoch = _time.GetTimestamp();
        _timer = _time.CreateTimer(static console => ((SolConsole)console!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        // The BMC may print before it has answered the activation.
        _link = NewLink(1);
    }

    /// <summary>Ends when Serial over LAN does, and says why.</summary>
    public Task<SolEnd> Ended => _ended.Task;

    /// <summary>The BMC told something: a break of the system, characters that were lost, that it cannot pass characters on now.</summary>
    public event Action<SolStatus>? StatusReceived;

    // A session that was lost and opened again has not this activation, and must not end another.
    private bool IsSameSession => _session.BmcSessionId == _activatedIn;

    private TimeSpan Now => _time.GetElapsedTime(_epoch);

    /// <summary>Waits for what the system prints. 0 when Serial over LAN has ended and everything was read.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            lock (_gate)
            {
                int length = _received.Read(destination.Span);
                if (_ended.Task.IsCompleted) Signal(_arrived);
                if (length > 0 || _ended.Task.IsCompleted) return length;
            }

            await _arrived.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Types. It waits while too much waits to be sent; <see cref="FlushAsync"/> waits until the BMC has it.</summary>
    /// <exception cref="IpmiProtocolException">Serial over LAN has ended.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> characters, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            lock (_gate)
            {
                characters = characters[Open(_roomMade).Write(characters.Span, Now)..];
                Drive();
                if (characters.IsEmpty) return;
            }

            await _roomMade.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the BMC has accepted all that was typed.</summary>
    /// <exception cref="IpmiProtocolException">Serial over LAN has ended before.</exception>
    public async ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            lock (_gate)
            {
                if (Open(_allGone).Pending == 0)
                {
                    Signal(_allGone);
                    return;
                }
            }

            await _allGone.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a break.</summary>
    public void SendBreak() => Request(SolControl.Break);

    /// <summary>Has something done once: a break, a flush of either direction.</summary>
    public void Request(SolControl request)
    {
        lock (_gate)
        {
            _link?.Request(request);
            Drive();
        }
    }

    /// <summary>Sets control lines: any of <see cref="SolControl.PauseCts"/>, DCD and DSR dropped, the ring indicator.</summary>
    public void SetLines(SolControl lines)
    {
        lock (_gate)
        {
            _link?.SetLines(lines);
            Drive();
        }
    }

    /// <summary>Has the line's packets go without encryption, still authenticated (IPMI v2.0 §24.3).</summary>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    public Task SuspendEncryptionAsync(CancellationToken cancellationToken = default) =>
        _payload.SuspendEncryptionAsync(_options.Instance, cancellationToken);

    /// <summary>Has them encrypted again.</summary>
    /// <exception cref="IpmiCompletionException">The BMC refused.</exception>
    public Task ResumeEncryptionAsync(CancellationToken cancellationToken = default) =>
        _payload.ResumeEncryptionAsync(_options.Instance, cancellationToken);

    /// <summary>Deactivates, waiting for the BMC at most two seconds. What was typed and not accepted is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        if (End(SolEnd.Closed) && IsSameSession)
        {
            try
            {
                await _payload.DeactivateAsync(_options.Instance, CloseTimeout).ConfigureAwait(false);
            }
            catch (Exception e) when (e is IpmiException or ObjectDisposedException)
            {
                // The BMC ends it with the session.
            }
        }

        Abandon();
        await _keepingAlive.ConfigureAwait(false);
        _stop.Dispose();
    }

    /// <inheritdoc/>
    int ISolReceiver.Receive(ReadOnlySpan<byte> characters)
    {
        int taken = _received.Write(characters);
        Signal(_arrived);
        return taken;
    }

    /// <inheritdoc/>
    void ISolReceiver.Control(SolControl control)
    {
    }

    /// <inheritdoc/>
    void ISolReceiver.Status(SolStatus status)
    {
        if (status == SolStatus.None) return;
        if ((status & SolStatus.Deactivating) != 0) End(SolEnd.Deactivated);
        StatusReceived?.Invoke(status);
    }

    /// <summary>The line is ours: what is typed from now on is sent.</summary>
    /// <param name="maxCharacters">The most characters in a packet.</param>
    /// <param name="tellsOwner">Whether what the BMC says of the line's owner can be believed.</param>
    internal void Start(int maxCharacters, bool tellsOwner)
    {
        lock (_gate)
        {
            if (_link is { } link) link.MaxCharacters = maxCharacters;
            _tellsOwner = tellsOwner;
        }

        _keepingAlive = KeepAliveAsync();
    }

    /// <summary>Gives the payload back without a word to the BMC.</summary>
    internal void Abandon()
    {
        End(SolEnd.Closed);
        _payload.Dispose();
        _timer.Dispose();
    }

    private SolLink NewLink(int maxCharacters) => new(
        SolRole.Console,
        new() { MaxCharacters = maxCharacters, RetryInterval = TimeSpan.FromMilliseconds(250), BacksOff = true, RenumbersWhenStuck = true },
        this);

    /// <summary>The link. When it has ended, whoever waits beside the caller is to notice it too. The caller has the gate.</summary>
    private SolLink Open(SemaphoreSlim waitedFor)
    {
        if (_link is { } link) return link;
        Signal(waitedFor);
        throw new IpmiProtocolException($"Serial over LAN has ended: {_ended.Task.Result}.");
    }

    private void OnPayload(ReadOnlyMemory<byte> payload)
    {
        lock (_gate)
        {
            _link?.Receive(payload, Now);
            Drive();
        }
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            _timerDue = TimeSpan.MaxValue;
            Drive();
        }
    }

    /// <summary>Sends what is to be sent by now, and sets the timer for the rest. The caller has the gate.</summary>
    private void Drive()
    {
        if (_link is not { } link) return;
        TimeSpan now = Now;
        while (link.TryTake(now, _packet, out int length))
        {
            if (link.WasRepeat) _payload.SendAgain(_packet.AsSpan(0, length));
            else _payload.Send(_packet.AsSpan(0, length));
        }

        if (link.Room > 0) Signal(_roomMade);
        if (link.Pending == 0) Signal(_allGone);
        TimeSpan due = link.NextDeadline;
        if (due == TimeSpan.MaxValue || due >= _timerDue) return;
        _timerDue = due;
        _timer.Change(due > now ? due - now : TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether it had not ended before.</summary>
    private bool End(SolEnd why)
    {
        lock (_gate)
        {
            if (!_ended.TrySetResult(why)) return false;
            _link = null;
            _stop.Cancel();
            Signal(_arrived);
            Signal(_roomMade);
            Signal(_allGone);
            return true;
        }
    }

    private async Task KeepAliveAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                await Task.Delay(_options.KeepAlive, _time, _stop.Token).ConfigureAwait(false);
                if (SilentFor() < _options.KeepAlive) continue;
                uint? owner = await _service.OwnerAsync(_options.Instance, _stop.Token).ConfigureAwait(false);
                if (owner is null) await _session.SendAsync(new GetDeviceIdRequest(), _stop.Token).ConfigureAwait(false);
                if (!IsSameSession) End(SolEnd.Lost);
                else if (_tellsOwner && owner is not null && owner != _activatedIn) End(SolEnd.TakenOver);
            }
        }
        catch (OperationCanceledException)
        {
            // It has ended.
        }
        catch (Exception e) when (e is IpmiException or ObjectDisposedException)
        {
            End(SolEnd.Lost);
        }
    }

    private TimeSpan SilentFor()
    {
        lock (_gate) return Now - (_link?.LastHeard ?? TimeSpan.Zero);
    }

    private static void Signal(SemaphoreSlim semaphore)
    {
        if (semaphore.CurrentCount == 0) semaphore.Release();
    }
}
