using Ipmi.Messages;
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

    [Fact]
    public void Tens_of_thousands_that_gave_up_waiting_for_a_number_take_no_stack_when_one_comes()
    {
        const int Waiting = 20_000, SmallStack = 256 * 1024;
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => GiveUpWaiting(Waiting)), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    private static void GiveUpWaiting(int count)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(3);
        pair.Bmc.IsDeaf = true;
        using var first = new CancellationTokenSource();
        Task[] all = [.. Enumerable.Range(0, 64).Select(_ => DeviceIdAsync(session, first.Token))];
        using var patience = new CancellationTokenSource();
        Task[] waiting = [.. Enumerable.Range(0, count).Select(_ => DeviceIdAsync(session, patience.Token))];
        patience.Cancel();
        foreach (Task request in waiting) Assert.True(request.IsCanceled);
        Task last = DeviceIdAsync(session, CancellationToken.None);
        pair.Bmc.IsDeaf = false;

        // What was not sent gives its number back at once.
        first.Cancel();
        foreach (Task request in all) Assert.True(request.IsCanceled);
        pair.Run(last);
    }

    private static Task<IpmiReply<GetDeviceIdResponse>> DeviceIdAsync(LanSession session, CancellationToken cancellationToken) =>
        session.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, cancellationToken).AsTask();
}
