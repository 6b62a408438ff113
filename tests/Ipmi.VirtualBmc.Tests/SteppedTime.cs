namespace Ipmi.Virtual.Tests;

/// <summary>
/// A clock such as embedders bring along, and not ours: it stands still between two steps, its timers fire within a step, and its
/// timestamps have another unit than those of the system.
/// </summary>
internal sealed class SteppedTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private TimeSpan _elapsed;

    public DateTimeOffset Start { get; } = new(2011, 11, 11, 11, 11, 11, TimeSpan.Zero);

    public override long TimestampFrequency => 1000;

    /// <summary>How many timers there are.</summary>
    public int Timers
    {
        get
        {
            lock (_gate) return _timers.Count;
        }
    }

    public override long GetTimestamp()
    {
        lock (_gate) return 7 + (long)_elapsed.TotalMilliseconds;
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return Start + _elapsed;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        lock (_gate) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass, timer by timer.</summary>
    public void Step(TimeSpan by)
    {
        TimeSpan end;
        lock (_gate) end = _elapsed + by;
        while (TakeDue(end) is { } due) due.Fire();
        lock (_gate) _elapsed = end;
    }

    private Timer? TakeDue(TimeSpan end)
    {
        lock (_gate)
        {
            Timer? next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (next is null) return null;
            if (next.Due > _elapsed) _elapsed = next.Due;
            next.Rearm();
            return next;
        }
    }

    private sealed class Timer(SteppedTime time, Action fire) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan Due { get; private set; } = TimeSpan.MaxValue;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : time._elapsed + dueTime;
                _period = period;
            }

            return true;
        }

        public void Rearm() => Due = _period > TimeSpan.Zero ? Due + _period : TimeSpan.MaxValue;

        public void Dispose()
        {
            lock (time._gate) time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
