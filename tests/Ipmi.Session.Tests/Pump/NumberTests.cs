using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Pump;

/// <summary>The 64 request numbers of a session: how long they rest, and who gets them (threats row 18).</summary>
public class NumberTests
{
    private const int Seeds = 100;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    [Fact]
    public void A_number_whose_request_was_not_answered_rests_five_seconds_from_the_end_of_its_time()
    {
        int reused = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var dice = new Random(seed);
            using var pair = new SessionPair(seed);
            pair.Options = pair.Options with
            {
                Pump = pair.Options.Pump with { RequestTimeout = TimeSpan.FromSeconds(dice.Next(3, 15)), Window = 32 },
            };
            var reads = new NumberedReads(pair, pair.Open(0));
            LinkConditions lossy = SessionPair.Lan with { Loss = dice.Next(1, 6) * 0.1 };
            pair.Network.SetConditions(SessionPair.BmcAddress, SessionPair.ConsoleAddress, lossy);
            var last = new NumberedReads.Read?[64];
            reads.Sending = (read, number) =>
            {
                if (last[number] is { } before && before != read)
                {
                    string run = $"seed {seed}, number {number} at {pair.Clock.Elapsed}: {before}; then {read}";
                    TimeSpan? free = before.Failure is not null ? before.EndedAt + Rest
                        : before.Sent.Count > 1 ? before.Sent[^1] + Rest
                        : before.EndedAt;
                    Assert.True(pair.Clock.Elapsed >= free, run);
                    if (before.Failure is not null) reused++;
                }

                last[number] = read;
            };
            using var cancellation = new CancellationTokenSource();
            for (int i = 0; i < 400; i++)
            {
                reads.Start(isRepeatable: dice.Next(4) == 0, dice.Next(8) == 0 ? cancellation.Token : CancellationToken.None);
                pair.Clock.Advance(TimeSpan.FromMilliseconds(dice.Next(100)));
                if (i == 200) cancellation.Cancel();
            }

            reads.RunToEnd();
        }

        Assert.InRange(reused, Seeds, int.MaxValue);
    }
}
