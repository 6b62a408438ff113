namespace Ipmi.Virtual;

/// <summary>
/// The time of another provider, with any number of timers that share one of its: they fire up to a tenth of a second late, one after the
/// other. Thousands of timers of the system would be looked through each time one of them fires.
/// </summary>
internal sealed class CoarseTimers : TimeProvider, IDisposable
{
    private static readonly TimeSpan Resolution = TimeSpan.FromMilliseconds(100);

    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Entry, long> _queue = new();
    private readonly ITimer _timer;
    private int _isFiring;

    public CoarseTimers(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(static timers => ((CoarseTimers)timers!).Fire(), this, Resolution, Resolution);
    }

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => _time.LocalTimeZone;

    public override long GetTimestamp() => _time.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var entry = new Entry(this, callback, state);
        entry.Change(dueTime, period);
        return entry;
    }

    public void Dispose() => _timer.Dispose();

    private void Fire()
    {
        // A round that takes longer than the resolution is not joined by the next.
        if (Interlocked.Exchange(ref _isFiring, 1) == 1) return;
        try
        {
            while (TakeDue() is { } entry) entry.Fire();
        }
        finally
        {
            Volatile.Write(ref _isFiring, 0);
        }
    }

    private Entry? TakeDue()
    {
        long now = GetTimestamp();
        lock (_gate)
        {
            while (_queue.TryPeek(out Entry? entry, out long due) && due <= now)
            {
                _queue.Dequeue();

                // What was changed or stopped since is in the queue again, or never more.
                if (entry.Due == due) return entry;
            }

            return null;
        }
    }

    private long TicksOf(TimeSpan time) => (long)(time.TotalSeconds * TimestampFrequency);

    private sealed class Entry(CoarseTimers timers, TimerCallback callback, object? state) : ITimer
    {
        private const long Never = -1;

        private TimeSpan _period;
        private bool _isDisposed;

        public long Due { get; private set; } = Never;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (timers._gate)
            {
                if (_isDisposed) return false;
                _period = period;
                Enqueue(dueTime);
            }

            return true;
        }

        public void Fire()
        {
            lock (timers._gate)
            {
                // It may have been disposed since it was taken out of the queue.
                if (_isDisposed) return;
                Enqueue(_period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : _period);
            }

            callback(state);
        }

        public void Dispose()
        {
            lock (timers._gate) (_isDisposed, Due) = (true, Never);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Enqueue(TimeSpan after)
        {
            Due = after == Timeout.InfiniteTimeSpan ? Never : timers.GetTimestamp() + timers.TicksOf(after);
            if (Due != Never) timers._queue.Enqueue(this, Due);
        }
    }
}
