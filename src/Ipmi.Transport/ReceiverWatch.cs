namespace Ipmi.Transport;

/// <summary>
/// Lets one thread at a time receive, and takes that over from a thread that is kept by the code it called: then another one receives.
/// </summary>
/// <remarks>
/// Code that waits for an answer continues on the receiving thread, which saves a third to a half of the processor time of an exchange. This is what keeps
/// such code, when it computes for long or blocks, from holding up everybody else's answers. It costs two interlocked operations a
/// datagram, and a timer while datagrams come.
/// </remarks>
internal sealed class ReceiverWatch : IDisposable
{
    private readonly Action _receiveElsewhere;
    private readonly Timer _timer;

    // Counts up at the begin and at the end of each delivery, so it is odd while one is under way.
    private long _step;
    private long _stepSeen;
    private volatile bool _isWatching;

    /// <param name="receiveElsewhere">Starts another thread that receives.</param>
    public ReceiverWatch(Action receiveElsewhere)
    {
        _receiveElsewhere = receiveElsewhere;
        _timer = new(static watch => ((ReceiverWatch)watch!).Look(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>A delivery that takes this long loses the receiving at once or within as much again. The first repeat of a request comes later.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(15);

    /// <summary>A delivery begins; only the thread that receives calls this.</summary>
    public long Begin()
    {
        long step = Interlocked.Increment(ref _step);
        if (!_isWatching) Watch(step + 1);
        return step;
    }

    /// <summary>A delivery ends; false when another thread receives by now.</summary>
    public bool End(long step) => Interlocked.CompareExchange(ref _step, step + 1, step) == step;

    public void Dispose() => _timer.Dispose();

    private void Watch(long stepSeen)
    {
        _stepSeen = stepSeen;
        _isWatching = true;
        _timer.Change(Patience, Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        long step = Interlocked.Read(ref _step);
        bool isDelivering = (step & 1) != 0;
        if (step != _stepSeen) Watch(step);
        else if (isDelivering)
        {
            if (End(step)) _receiveElsewhere();
            Watch(step + 1);
        }
        else
        {
            // Nothing came since the last look, so nobody looks until something comes; unless it came just now.
            _isWatching = false;
            Interlocked.MemoryBarrier();
            if (Interlocked.Read(ref _step) != step) Watch(step);
        }
    }
}
