using Ipmi.Transport;

namespace Ipmi.Virtual.Tests.Hosting;

/// <summary>Timers that share one: a timer that was disposed is over, whatever comes after and whenever it was disposed.</summary>
public class CoarseTimersTests
{
    private const int Seeds = 200;
    private const int Steps = 100;
    private const int Timers = 8;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(50);

    private readonly VirtualClock _clock = new();

    [Fact]
    public void A_timer_that_is_changed_after_it_was_disposed_stays_over()
    {
        using var timers = new CoarseTimers(_clock);
        int fired = 0;
        ITimer timer = timers.CreateTimer(_ => fired++, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Dispose();
        Assert.False(timer.Change(Soon, Soon));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, fired);
    }

    [Fact]
    public void A_timer_may_dispose_itself_and_be_changed_by_what_it_has_begun()
    {
        using var timers = new CoarseTimers(_clock);
        int fired = 0;
        ITimer? timer = null;
        timer = timers.CreateTimer(
            _ =>
            {
                fired++;
                timer!.Dispose();
                Assert.False(timer.Change(TimeSpan.Zero, Soon));
            },
            null,
            Soon,
            Soon);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, fired);
    }

    [Fact]
    public void Timers_fire_when_they_are_due_and_never_after_they_were_disposed()
    {
        int all = 0;
        for (int seed = 1; seed <= Seeds; seed++) all += new CoarseTimersTests().Play(seed);
        TestContext.Current.TestOutputHelper?.WriteLine($"seeds 1 to {Seeds}: {all} times");
        Assert.True(all > Seeds);
    }

    private int Play(int seed)
    {
        var random = new Random(seed);
        using var timers = new CoarseTimers(_clock);
        var made = new ITimer[Timers];
        bool[] isOver = new bool[Timers];
        var due = new TimeSpan?[Timers];
        int fired = 0;
        for (int i = 0; i < Timers; i++)
        {
            int number = i;
            made[i] = timers.CreateTimer(_ => Fire(number), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        for (int step = 0; step < Steps; step++)
        {
            Touch(random.Next(Timers));
            _clock.Advance(TimeSpan.FromMilliseconds(random.Next(300)));
            for (int i = 0; i < Timers; i++) Assert.True(
                due[i] is not { } at || at + TimeSpan.FromMilliseconds(100) >= _clock.Elapsed, $"seed {seed}, step {step}: {i} is late");
        }

        return fired;

        void Fire(int number)
        {
            fired++;
            Assert.False(isOver[number], $"seed {seed}: {number} fired after it was disposed");
            Assert.True(due[number] <= _clock.Elapsed, $"seed {seed}: {number} was not due");
            due[number] = null;
            if (random.Next(2) == 0) Touch(random.Next(Timers));
        }

        void Touch(int number)
        {
            if (random.Next(12) == 0)
            {
                made[number].Dispose();
                (isOver[number], due[number]) = (true, null);
                return;
            }

            TimeSpan after = TimeSpan.FromMilliseconds(random.Next(500));
            Assert.Equal(!isOver[number], made[number].Change(after, Timeout.InfiniteTimeSpan));
            if (!isOver[number]) due[number] = _clock.Elapsed + after;
        }
    }
}
