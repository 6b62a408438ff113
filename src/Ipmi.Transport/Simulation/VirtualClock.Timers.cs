namespace Ipmi.Transport;

public sealed partial class VirtualClock
{
    /// <inheritdoc/>
    /// <remarks>The callback runs on the thread that moves the clock; an exception that it lets go reaches that thread.</remarks>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : VirtualEvent, ITimer
    {
        private TimeSpan _period;
        private bool _disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
            ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
            lock (clock._gate)
            {
                if (_disposed) return false;
                _period = period;
                if (dueTime < TimeSpan.Zero) clock._queue.Remove(this);
                else clock._queue.Add(this, clock.After(dueTime));
                return true;
            }
        }

        public override void Fire()
        {
            lock (clock._gate)
            {
                // The next turn counts from when this one was due, so that a period does not drift.
                if (!_disposed && _period > TimeSpan.Zero) clock._queue.Add(this, Due + _period.Ticks);
            }

            callback(state);
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                _disposed = true;
                clock._queue.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
