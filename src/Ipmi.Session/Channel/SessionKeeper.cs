using System.Net.Sockets;
using Ipmi.Messages;

namespace Ipmi.Session;

/// <summary>Has the session that is open now, and replaces it when it is lost: once for all who lost it.</summary>
internal sealed class SessionKeeper(LanSession first, Func<CancellationToken, Task<LanSession>> open, SessionOptions options) : IAsyncDisposable
{
    // A BMC that could not be reached may have the lost session in its last slot for a minute.
    private static readonly TimeSpan PauseWithoutSlot = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly SessionInfo _first = first.Info;
    private LanSession _current = first;
    private CancellationTokenSource? _closing;
    private TaskCompletionSource? _opening;
    private Task _work = Task.CompletedTask;
    private bool _isClosed;

    public LanSession Current => Volatile.Read(ref _current);

    /// <summary>How often a session was replaced.</summary>
    public int Replaced { get; private set; }

    /// <summary>Waits until there is another session than the lost one.</summary>
    /// <exception cref="TimeoutException">There was none in time; opening goes on.</exception>
    /// <exception cref="IpmiSessionLostException">None could be opened.</exception>
    public async ValueTask ReplaceAsync(LanSession lost, TimeSpan patience, CancellationToken cancellationToken)
    {
        TaskCompletionSource opening;
        TaskCompletionSource? start = null;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, "session");
            if (lost != _current) return;
            if (_opening is null)
            {
                _closing ??= new();
                _opening = new(options.Pump.ContinueInline ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);

                // Who closes from now on waits for it; it begins outside the gate.
                start = new();
                _work = Task.WhenAll(_work, ReplaceAsync(lost, _opening, start.Task, _closing.Token));
            }

            opening = _opening;
        }

        start?.SetResult();
        await opening.Task.WaitAsync(patience > TimeSpan.Zero ? patience : TimeSpan.Zero, options.Time, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the session and gives up on opening another.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!TryStop()) return;
        await Current.DisposeAsync().ConfigureAwait(false);
        await _work.ConfigureAwait(false);
        _closing?.Dispose();
    }

    private bool TryStop()
    {
        CancellationTokenSource? closing;
        lock (_gate)
        {
            if (_isClosed) return false;
            _isClosed = true;
            closing = _closing;
        }

        closing?.Cancel();
        return true;
    }

    /// <summary>Never throws: what goes wrong is told to those who wait.</summary>
    private async Task ReplaceAsync(LanSession lost, TaskCompletionSource opening, Task start, CancellationToken closing)
    {
        await start.ConfigureAwait(false);
        try
        {
            LanSession next = await OpenAsync(closing).ConfigureAwait(false);
            if (!TryTake(next))
            {
                await next.DisposeAsync().ConfigureAwait(false);
                throw new ObjectDisposedException("session");
            }

            opening.TrySetResult();

            // It may live after all, at the other end of a network that came back, and then has a slot to give back.
            await lost.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            lock (_gate) _opening = null;
            opening.TrySetException(e is IpmiException or SocketException
                ? new IpmiSessionLostException($"The session was lost, and no other could be opened. {e.Message}", e)
                : e);
        }
    }

    private bool TryTake(LanSession next)
    {
        lock (_gate)
        {
            _opening = null;
            if (_isClosed) return false;
            next.WatchForLoss(options.LossPatience);
            Volatile.Write(ref _current, next);
            Replaced++;
            return true;
        }
    }

    private async Task<LanSession> OpenAsync(CancellationToken closing)
    {
        long started = options.Time.GetTimestamp();
        while (true)
        {
            try
            {
                LanSession next = await open(closing).ConfigureAwait(false);
                if (IsAsStrong(next.Info)) return next;
                await next.DisposeAsync().ConfigureAwait(false);
                throw new IpmiProtocolException($"The BMC offers {next.Info} now, where it had {_first}.");
            }
            catch (IpmiSessionRefusedException e) when (
                e.Failure.Cause == HandshakeFailureCause.NoSlotFree && options.Time.GetElapsedTime(started) < options.ConnectTimeout)
            {
                await Task.Delay(PauseWithoutSlot, options.Time, closing).ConfigureAwait(false);
            }
        }
    }

    private bool IsAsStrong(SessionInfo next) =>
        next.Protocol == _first.Protocol
        && next.CipherSuite == _first.CipherSuite
        && next.AuthenticationType == _first.AuthenticationType
        && next.Privilege == _first.Privilege;
}
