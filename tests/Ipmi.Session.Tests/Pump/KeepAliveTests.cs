using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Pump;

/// <summary>Keeping a session alive beside requests that are under way (threats row 37).</summary>
public class KeepAliveTests
{
    private const int Seeds = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_request_longer_than_the_pause_does_not_make_the_clock_run_wild()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var dice = new Random(seed);
            using var pair = new SessionPair(seed);
            pair.Options = pair.Options with { Pump = pair.Options.Pump with { KeepAlive = Pause, Window = 32 } };
            LanSession session = pair.Open(Login.Usual[seed % Login.Usual.Length]);
            pair.Bmc.IsDeaf = true;
            using var cancellation = new CancellationTokenSource();

            // What must not be repeated needs the clock once, at its end; 64 of them leave no number for anything else.
            int count = dice.Next(2) == 0 ? dice.Next(1, 30) : 64;
            Task[] controls = [.. Enumerable.Range(0, count).Select(_ => session
                .ExchangeRawAsync(new(NetFn.Chassis, 0x02, new byte[] { 3 }), cancellation.Token).AsTask())];
            int events = Count(pair, TimeSpan.FromSeconds(dice.Next(5, 19)));
            cancellation.Cancel();
            events += Count(pair, TimeSpan.FromSeconds(10));

            // A tick of the BMC a second, the keepalive with its repeats, and little else.
            Assert.True(events < 200, $"seed {seed}: {events} events with {count} requests");
            foreach (Task control in controls) Assert.ThrowsAny<OperationCanceledException>(() => pair.Run(control));
        }
    }

    [Fact]
    public void It_goes_on_after_requests_of_any_length()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var dice = new Random(seed);
            using var pair = new SessionPair(seed);
            pair.Options = pair.Options with
            {
                Pump = pair.Options.Pump with { KeepAlive = Pause, RequestTimeout = TimeSpan.FromSeconds(dice.Next(1, 8) * 0.5) },
            };
            LanSession session = pair.Open(Login.Usual[seed % Login.Usual.Length]);
            pair.Bmc.IsDeaf = true;
            int count = dice.Next(1, 70);
            Task[] controls = [.. Enumerable.Range(0, count).Select(_ => session
                .ExchangeRawAsync(new(NetFn.Chassis, 0x02, new byte[] { 3 }), CancellationToken.None).AsTask())];
            foreach (Task control in controls) Assert.NotNull(Record.Exception(() => pair.Run(control)));
            pair.Bmc.IsDeaf = false;
            pair.Clock.Advance(TimeSpan.FromSeconds(10));
            long answered = session.Counters.Answered;
            pair.Clock.Advance(TimeSpan.FromSeconds(60));
            answered = session.Counters.Answered - answered;
            Assert.True(answered is >= 55 and <= 61, $"seed {seed}: {answered} in a minute");
        }
    }

    /// <summary>How much happens in a time.</summary>
    private static int Count(SessionPair pair, TimeSpan time)
    {
        int events = -1;
        pair.Clock.RunUntil(() => ++events < 0, time);
        return events;
    }
}
