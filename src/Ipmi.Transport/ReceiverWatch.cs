namespace Ipmi.Transport;

/// <summary>
/// Lets one thread at a time receive, and takes that over from a thread that is kept by the code it called: then another one receives.
/// </summary>
/// <remarks>
/// Code that waits for an answer continues on the receiving thread, which saves a third to a half of the processor time of an exchange. This is what keeps
/// such code, when it computes for long or blocks, from holding up everybody else's answers. It costs two interlocked operations a
/// datagram, and the looks of <see cref="ReceiverRounds"/> while datagrams come.
/// </remarks>
/// <param name="receiveElsewhere">Starts another thread that receives.</param>
internal sealed class ReceiverWatch(Action receiveElsewhere)
{
    // Counts up at the begin and at the end of each delivery, so it is odd while one is under way.
    private long _step;
    private long _stepSeen;
    private volatile bool _isWatched;

    /// <summary>A delivery begins; only the thread that receives calls this.</summary>
    public long Begin()
    {
        long step = Interlocked.Increment(ref _step);
        if (!_isWatched && !Interlocked.Exchange(ref _isWatched, true)) ReceiverRounds.Add(this, step + 1);
        return step;
    }

    /// <summary>A delivery ends; false when another thread receives by now.</summary>
    public bool End(long step) => Interlocked.CompareExchange(ref _step, step + 1, step) == step;

    /// <summary>
    /// Lets another thread receive when the delivery seen by the last look is still under way; the rounds alone call this.
    /// </summary>
    /// <param name="datagrams">How many came since the last look is added to it.</param>
    /// <returns>False when nothing came since the last look, so that there is nothing to look after until something comes.</returns>
    public bool Look(ref long datagrams)
    {
        long step = Interlocked.Read(ref _step);
        datagrams += (step - _stepSeen) / 2;
        if (step != _stepSeen) return SeenAt(step);
        bool isDelivering = (step & 1) != 0;
        if (isDelivering)
        {
            if (End(step)) receiveElsewhere();
            return SeenAt(step + 1);
        }

        // Unless something comes just now; then whoever says first that it is watched goes on with it.
        _isWatched = false;
        Interlocked.MemoryBarrier();
        bool hasCome = Interlocked.Read(ref _step) != step;
        return hasCome && !Interlocked.Exchange(ref _isWatched, true) && SeenAt(step);
    }

    /// <summary>The step that the next look compares with.</summary>
    public bool SeenAt(long step)
    {
        _stepSeen = step;
        return true;
    }
}
