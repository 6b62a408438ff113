using System.Collections.Concurrent;

namespace Ipmi.Cli.Tests;

public sealed class MainThreadTimeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly MainThreadTime _time = new();

    [Fact]
    public void Timers_run_in_order_on_the_thread_that_waits()
    {
        var end = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var order = new ConcurrentQueue<int>();
        var threads = new ConcurrentBag<int>();
        foreach (int i in new[] { 3, 1, 2 }) Start(i);
        using ITimer last = _time.CreateTimer(_ => end.SetResult("over"), null, TimeSpan.FromMilliseconds(90), Timeout.InfiniteTimeSpan);
        Assert.Equal("over", _time.Run(end.Task));
        Assert.Equal([1, 2, 3], order);
        Assert.All(threads, thread => Assert.Equal(Environment.CurrentManagedThreadId, thread));

        void Start(int i) => _time.CreateTimer(
            _ =>
            {
                order.Enqueue(i);
                threads.Add(Environment.CurrentManagedThreadId);
            },
            null,
            TimeSpan.FromMilliseconds(20 * i),
            Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void A_timer_that_repeats_does_so_until_it_is_stopped()
    {
        var end = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        int count = 0;
        ITimer? timer = null;
        timer = _time.CreateTimer(
            _ =>
            {
                if (++count < 4) return;
                timer!.Dispose();
                Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
                end.SetResult(count);
            },
            null,
            TimeSpan.FromMilliseconds(5),
            TimeSpan.FromMilliseconds(1));
        Assert.Equal(4, _time.Run(end.Task));
    }

    [Fact]
    public async Task Another_thread_may_set_a_timer_nearer()
    {
        var end = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using ITimer timer = _time.CreateTimer(_ => end.SetResult(true), null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        Task<bool> run = Task.Run(() => _time.Run(end.Task), TestContext.Current.CancellationToken);
        Assert.True(timer.Change(TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan));
        Assert.True(await run.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_end_of_the_task_is_the_end_of_waiting()
    {
        var end = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using ITimer timer = _time.CreateTimer(_ => { }, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        Task<bool> run = Task.Run(() => _time.Run(end.Task), TestContext.Current.CancellationToken);
        end.SetException(new InvalidOperationException("bad day"));
        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => run.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal("bad day", told.Message);
    }
}
