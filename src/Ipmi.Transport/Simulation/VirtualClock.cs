namespace Ipmi.Transport;

/// <summary>
/// Time that passes only when it is told to. Timers and simulated datagrams are events in one queue; they happen in order of
/// time, those of the same instant in the order in which they were entered, all on the thread that moves the clock.
/// </summary>
public sealed partial class VirtualClock : TimeProvider
{
    private static readonly DateTimeOffset DefaultStart = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly EventQueue _queue = new();
    private readonly Lock _gate = new();
    private readonly DateTimeOffset _start;
    private long _now;

    /// <summary>A clock that shows 1 January 2025, 00:00 UTC.</summary>
    public VirtualClock() : this(DefaultStart) { }

    /// <summary>A clock that shows a certain time.</summary>
    public VirtualClock(DateTimeOffset start) => _start = start;

    /// <summary>The virtual time that has passed since the clock was made.</summary>
    public TimeSpan Elapsed => new(Volatile.Read(ref _now));

    /// <summary>How many events are still to come; a timer that is not running is none.</summary>
    public int PendingEvents
    {
        get
        {
            lock (_gate) return _queue.Count;
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long GetTimestamp() => Volatile.Read(ref _now);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + Elapsed;

    /// <summary>Lets time pass: everything due by then happens, and at the end the clock shows the new time.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        long end = After(by);
        while (TryFireNext(end)) { }
        MoveTo(end);
    }

    /// <summary>Lets time pass until something is true, event by event, but no longer than <paramref name="limit"/>.</summary>
    /// <returns>Whether it became true. If not, the clock shows the limit.</returns>
    public bool RunUntil(Func<bool> done, TimeSpan limit)
    {
        ArgumentNullException.ThrowIfNull(done);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, TimeSpan.Zero);
        long end = After(limit);
        while (!done())
        {
            if (TryFireNext(end)) continue;
            MoveTo(end);
            return done();
        }

        return true;
    }

    internal void Schedule(VirtualEvent item, TimeSpan delay)
    {
        lock (_gate) _queue.Add(item, After(delay));
    }

    internal void Cancel(VirtualEvent item)
    {
        lock (_gate) _queue.Remove(item);
    }

    private bool TryFireNext(long end)
    {
        VirtualEvent next;
        lock (_gate)
        {
            if (_queue.Count == 0 || _queue.NextDue > end) return false;
            next = _queue.TakeFirst();
            MoveTo(next.Due);
        }

        next.Fire();
        return true;
    }

    // An event may itself let time pass; the clock never goes back.
    private void MoveTo(long time)
    {
        if (time > _now) Volatile.Write(ref _now, time);
    }

    private long After(TimeSpan delay) => delay.Ticks > long.MaxValue - _now ? long.MaxValue : _now + delay.Ticks;
}
