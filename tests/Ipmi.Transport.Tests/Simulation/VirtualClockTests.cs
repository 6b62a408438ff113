using CsCheck;

namespace Ipmi.Transport.Tests;

public sealed class VirtualClockTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Timers_fire_in_order_of_time_and_of_entry() =>
        Gen.Int[0, 20].Array[0, 200].Sample(delays =>
        {
            var clock = new VirtualClock();
            var fired = new List<int>();
            for (int i = 0; i < delays.Length; i++)
            {
                int number = i;
                _ = clock.CreateTimer(_ => fired.Add(number), null, TimeSpan.FromTicks(delays[i]), Timeout.InfiniteTimeSpan);
            }

            clock.Advance(TimeSpan.FromTicks(20));
            Assert.Equal(Enumerable.Range(0, delays.Length).OrderBy(i => delays[i]), fired);
            Assert.Equal(0, clock.PendingEvents);
        });

    [Fact]
    public void However_a_stretch_of_time_is_cut_the_same_happens() =>
        Gen.Select(Gen.Int[1, 30].Array[1, 20], Gen.Int[0, 10].Array[1, 20]).Sample((periods, steps) =>
            Assert.Equal(Trace(periods, [steps.Sum()]), Trace(periods, steps)));

    private static List<(int, long)> Trace(int[] periods, int[] steps)
    {
        var clock = new VirtualClock();
        var trace = new List<(int, long)>();
        for (int i = 0; i < periods.Length; i++)
        {
            int number = i;
            var period = TimeSpan.FromTicks(periods[i]);
            _ = clock.CreateTimer(_ => trace.Add((number, clock.Elapsed.Ticks)), null, period, period);
        }

        foreach (int step in steps) clock.Advance(TimeSpan.FromTicks(step));
        return trace;
    }

    [Fact]
    public void Setting_and_stopping_timers_at_random_agrees_with_a_sorted_list() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[-1, 30]).Array[0, 200].Sample(changes =>
        {
            var clock = new VirtualClock();
            var fired = new List<int>();
            var timers = Enumerable.Range(0, 10).Select(i => clock.CreateTimer(
                _ => fired.Add(i), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan)).ToArray();
            var expected = new Dictionary<int, (int Due, int Order)>();
            for (int order = 0; order < changes.Length; order++)
            {
                var (timer, due) = changes[order];
                timers[timer].Change(due < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromTicks(due), Timeout.InfiniteTimeSpan);
                if (due < 0) expected.Remove(timer);
                else expected[timer] = (due, order);
            }

            Assert.Equal(expected.Count, clock.PendingEvents);
            clock.Advance(Second);
            Assert.Equal(expected.OrderBy(e => e.Value).Select(e => e.Key), fired);
        });

    [Fact]
    public void The_clock_shows_the_time_at_which_an_event_is_due()
    {
        var start = new DateTimeOffset(2030, 5, 6, 7, 8, 9, TimeSpan.Zero);
        var clock = new VirtualClock(start);
        DateTimeOffset seen = default;
        _ = clock.CreateTimer(_ => seen = clock.GetUtcNow(), null, Second, Timeout.InfiniteTimeSpan);
        clock.Advance(3 * Second);
        Assert.Equal(start + Second, seen);
        Assert.Equal(start + 3 * Second, clock.GetUtcNow());
        Assert.Equal(3 * Second, clock.GetElapsedTime(0));
    }

    [Fact]
    public void RunUntil_stops_at_the_event_that_makes_it_true()
    {
        var clock = new VirtualClock();
        int count = 0;
        _ = clock.CreateTimer(_ => count++, null, Second, Second);
        Assert.True(clock.RunUntil(() => count == 3, TimeSpan.FromHours(1)));
        Assert.Equal(3 * Second, clock.Elapsed);
        Assert.False(clock.RunUntil(() => count == 30, 5.5 * Second));
        Assert.Equal(8.5 * Second, clock.Elapsed);
    }

    [Fact]
    public void Run_gives_the_result_of_a_task_that_waits_for_virtual_time()
    {
        var clock = new VirtualClock();
        int thread = Environment.CurrentManagedThreadId;
        Assert.Equal(42, clock.Run(Work(), TimeSpan.FromHours(2)));
        Assert.Equal(TimeSpan.FromHours(1), clock.Elapsed);

        async Task<int> Work()
        {
            await Task.Delay(TimeSpan.FromHours(1), clock, TestContext.Current.CancellationToken).ConfigureAwait(false);
            Assert.Equal(thread, Environment.CurrentManagedThreadId);
            return 42;
        }
    }

    [Fact]
    public void Run_waits_for_a_continuation_on_another_thread()
    {
        var clock = new VirtualClock();
        clock.Run(Work(), TimeSpan.FromHours(1));
        Assert.Equal(2 * Second, clock.Elapsed);

        async ValueTask Work()
        {
            await Task.Delay(Second, clock, TestContext.Current.CancellationToken).ConfigureAwait(false);
            await Task.Run(() => Thread.Yield(), TestContext.Current.CancellationToken).ConfigureAwait(false);
            await Task.Delay(Second, clock, TestContext.Current.CancellationToken).ConfigureAwait(false);
        }
    }

    [Fact]
    public void Run_throws_what_the_task_throws_and_gives_up_at_the_limit()
    {
        var clock = new VirtualClock();
        Assert.Throws<FormatException>(() => clock.Run(Task.FromException<int>(new FormatException()), Second));
        var never = Task.Delay(2 * Second, clock, TestContext.Current.CancellationToken);
        Assert.Throws<TimeoutException>(() => clock.Run(never, Second));
    }

    [Fact]
    public void A_disposed_timer_is_silent_even_if_it_disposes_itself()
    {
        var clock = new VirtualClock();
        int count = 0;
        ITimer? timer = null;
        timer = clock.CreateTimer(
            _ =>
            {
                count++;
                timer!.Dispose();
            },
            null, Second, Second);
        clock.Advance(10 * Second);
        Assert.Equal(1, count);
        Assert.False(timer.Change(Second, Second));
        Assert.Equal(0, clock.PendingEvents);
    }

    [Fact]
    public void An_event_may_let_time_pass_itself()
    {
        var clock = new VirtualClock();
        var fired = new List<string>();
        _ = clock.CreateTimer(
            _ =>
            {
                fired.Add("first");
                clock.Advance(5 * Second);
                fired.Add("first ends");
            },
            null, Second, Timeout.InfiniteTimeSpan);
        _ = clock.CreateTimer(_ => fired.Add("second"), null, 2 * Second, Timeout.InfiniteTimeSpan);
        clock.Advance(3 * Second);
        Assert.Equal(["first", "second", "first ends"], fired);
        Assert.Equal(6 * Second, clock.Elapsed);
    }
}
