namespace Ipmi.Cli;

/// <summary>
/// Time whose timers run on the thread that waits for the end of the program. It has nothing else to do, and a short command needs neither the
/// thread of the system's timers nor one of the thread pool then: a twentieth of its processor time.
/// </summary>
public sealed class MainThreadTime : TimeProvider
{
    private readonly object _gate = new();
    private readonly List<Entry> _timers = [];

    // What is due later than this needs not wake the thread that waits.
    private TimeSpan _waitsUntil;

    /// <summary>Waits for the end of a task, and meanwhile runs the timers.</summary>
    public T Run<T>(Task<T> task)
    {
        // One that has ended already would have the thread pool tell so, and starting that takes a sixth of such a command's time.
        if (!task.IsCompleted)
        {
            task.GetAwaiter().UnsafeOnCompleted(Wake);

            // Pooled tasks ask for it, and the first time the runtime measures how fast it is told: better here, while a BMC is waited for.
            _ = Thread.GetCurrentProcessorId();
        }

        while (NextOf(task) is { } due) due.Fire();
        return task.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Entry(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Wake()
    {
        lock (_gate) Monitor.Pulse(_gate);
    }

    /// <summary>Waits for the next timer that is due; there is none any more when the task has ended.</summary>
    private Entry? NextOf(Task task)
    {
        lock (_gate)
        {
            while (!task.IsCompleted)
            {
                Entry? next = Next;
                TimeSpan wait = next is null ? TimeSpan.MaxValue : next.Due - Now;
                if (wait <= TimeSpan.Zero)
                {
                    next!.Advance();
                    return next;
                }

                // Rounded up: what is left of a millisecond would be waited for in vain, again and again.
                _waitsUntil = next?.Due ?? TimeSpan.MaxValue;
                Monitor.Wait(_gate, (int)Math.Min(Math.Ceiling(wait.TotalMilliseconds), int.MaxValue));
                _waitsUntil = TimeSpan.Zero;
            }

            return null;
        }
    }

    private TimeSpan Now => GetElapsedTime(0);

    private Entry? Next
    {
        get
        {
            Entry? next = null;
            foreach (Entry timer in _timers)
            {
                if (next is null || timer.Due < next.Due) next = timer;
            }

            return next;
        }
    }

    private sealed class Entry(MainThreadTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;
        private bool _isDisposed;

        public TimeSpan Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                if (_isDisposed) return false;
                time._timers.Remove(this);
                _period = period;
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = time.Now + dueTime;
                time._timers.Add(this);
                if (Due < time._waitsUntil) Monitor.Pulse(time._gate);
                return true;
            }
        }

        /// <summary>It is due: on to the next time, if there is one.</summary>
        public void Advance()
        {
            if (_period > TimeSpan.Zero) Due = time.Now + _period;
            else time._timers.Remove(this);
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (time._gate)
            {
                _isDisposed = true;
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
