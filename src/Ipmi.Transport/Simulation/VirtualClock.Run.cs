using System.Diagnostics;

namespace Ipmi.Transport;

public sealed partial class VirtualClock
{
    // Real time for which a task that waits for another thread may stand still. Only programs that stray from the clock's
    // thread ever wait at all.
    private static readonly TimeSpan PatienceWithOtherThreads = TimeSpan.FromSeconds(2);

    /// <summary>Lets time pass, event by event, until a task is complete, and returns its result or throws its exception.</summary>
    /// <remarks>
    /// Everything happens on the calling thread as long as continuations run inline. One that another thread runs is waited for,
    /// once no event is left, for at most two seconds of real time.
    /// </remarks>
    /// <exception cref="TimeoutException">The task was not complete within <paramref name="limit"/> of virtual time.</exception>
    public T Run<T>(ValueTask<T> task, TimeSpan limit)
    {
        long end = Limit(limit);
        while (!task.IsCompleted)
        {
            if (!TryFireNext(end) && !WaitForOtherThreads(ref task, end)) throw NotComplete(limit);
        }

        return task.GetAwaiter().GetResult();

        bool WaitForOtherThreads(ref ValueTask<T> waiting, long until)
        {
            var patience = new Patience();
            while (!waiting.IsCompleted && !HasEventBy(until))
            {
                if (!patience.Wait()) return false;
            }

            return true;
        }
    }

    /// <inheritdoc cref="Run{T}(ValueTask{T}, TimeSpan)"/>
    public void Run(ValueTask task, TimeSpan limit)
    {
        long end = Limit(limit);
        while (!task.IsCompleted)
        {
            if (!TryFireNext(end) && !WaitForOtherThreads(ref task, end)) throw NotComplete(limit);
        }

        task.GetAwaiter().GetResult();

        bool WaitForOtherThreads(ref ValueTask waiting, long until)
        {
            var patience = new Patience();
            while (!waiting.IsCompleted && !HasEventBy(until))
            {
                if (!patience.Wait()) return false;
            }

            return true;
        }
    }

    /// <inheritdoc cref="Run{T}(ValueTask{T}, TimeSpan)"/>
    public T Run<T>(Task<T> task, TimeSpan limit) => Run(new ValueTask<T>(task), limit);

    /// <inheritdoc cref="Run{T}(ValueTask{T}, TimeSpan)"/>
    public void Run(Task task, TimeSpan limit) => Run(new ValueTask(task), limit);

    private long Limit(TimeSpan limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, TimeSpan.Zero);
        return After(limit);
    }

    private bool HasEventBy(long end)
    {
        lock (_gate) return _queue.Count > 0 && _queue.NextDue <= end;
    }

    private static TimeoutException NotComplete(TimeSpan limit) =>
        new($"The task was not complete after {limit} of virtual time.");

    /// <summary>A spin that gives up.</summary>
    private struct Patience()
    {
        private readonly long _since = Stopwatch.GetTimestamp();
        private SpinWait _spin;

        public bool Wait()
        {
            if (Stopwatch.GetElapsedTime(_since) > PatienceWithOtherThreads) return false;
            _spin.SpinOnce();
            return true;
        }
    }
}
