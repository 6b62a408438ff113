using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Pump;

/// <summary>A request has its time, whatever it waits for meanwhile; when that is over nothing is sent for it (threats row 20).</summary>
public class DeadlineTests
{
    private const int Seeds = 200;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(2);

    [Fact]
    public void Nothing_is_sent_for_a_request_whose_time_is_over_and_none_lasts_longer()
    {
        int unsent = 0, unknown = 0, answered = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var dice = new Random(seed);
            using var pair = new SessionPair(seed);
            pair.Options = pair.Options with { Pump = pair.Options.Pump with { RequestTimeout = Timeout, Window = dice.Next(1, 33) } };
            var reads = new NumberedReads(pair, pair.Open(0));
            pair.Network.Conditions = SessionPair.Lan with { Loss = dice.Next(3) * 0.2, Jitter = TimeSpan.FromSeconds(dice.Next(3) * 0.3) };
            int count = dice.Next(1, 151);
            int deafFrom = dice.Next(count + 1), deafTo = dice.Next(2) == 0 ? count : dice.Next(deafFrom, count + 1);
            for (int i = 0; i < count; i++)
            {
                pair.Bmc.IsDeaf = i >= deafFrom && i < deafTo;
                reads.Start(isRepeatable: dice.Next(2) == 0, CancellationToken.None);
                if (dice.Next(4) == 0) pair.Clock.Advance(TimeSpan.FromMilliseconds(dice.Next(60)));
            }

            reads.RunToEnd();
            foreach (NumberedReads.Read read in reads.All)
            {
                string run = $"seed {seed}, {read}";
                Assert.True(read.Sent.TrueForAll(at => at < read.StartedAt + Timeout), run);
                Assert.True(read.EndedAt <= read.StartedAt + Timeout + Tick, run);
                Assert.True(read.IsRepeatable || read.Sent.Count <= 1, run);
                bool isUnknown = !read.IsRepeatable && read.Failure is not null && read.Sent.Count > 0;
                Assert.True(read.Failure is IpmiOutcomeUnknownException == isUnknown, run);
                if (read.Failure is null) answered++;
                else if (read.Sent.Count == 0) unsent++;
                else if (isUnknown) unknown++;
            }
        }

        // Each of these was met.
        Assert.All([unsent, unknown, answered], times => Assert.InRange(times, Seeds, int.MaxValue));
    }

    [Fact]
    public void Closing_takes_a_second_when_no_number_is_free()
    {
        using var pair = new SessionPair();
        pair.Options = pair.Options with { Pump = pair.Options.Pump with { Window = 32 } };
        LanSession session = pair.Open(3);
        pair.Bmc.IsDeaf = true;
        using var cancellation = new CancellationTokenSource();
        Task[] cancelled = [.. Enumerable.Range(0, 32).Select(_ => DeviceIdAsync(session, cancellation.Token))];
        pair.Clock.Advance(TimeSpan.FromSeconds(0.1));
        cancellation.Cancel();
        Task[] ended = [.. Enumerable.Range(0, 32).Select(_ => DeviceIdAsync(session, CancellationToken.None))];
        pair.Clock.Advance(TimeSpan.FromSeconds(0.1));
        TimeSpan before = pair.Clock.Elapsed;
        pair.Run(session.DisposeAsync());
        Assert.InRange(pair.Clock.Elapsed - before, TimeSpan.Zero, TimeSpan.FromSeconds(1) + Tick);
        foreach (Task request in cancelled) Assert.ThrowsAny<OperationCanceledException>(() => pair.Run(request));
        foreach (Task request in ended) Assert.Throws<ObjectDisposedException>(() => pair.Run(request));
    }

    [Fact]
    public void A_BMC_that_was_busy_when_no_number_was_free_any_more_is_reported_as_busy()
    {
        using var pair = new SessionPair();
        pair.Options = pair.Options with { Pump = pair.Options.Pump with { Window = 32 } };
        LanSession session = pair.Open(3);
        pair.Bmc.Commands.Handle<GetDeviceIdRequest, GetDeviceIdResponse>((in _, _) => CompletionCode.NodeBusy);
        Task<IpmiReply<GetDeviceIdResponse>> typed = DeviceIdAsync(session, CancellationToken.None);
        Task<RawResponse> raw = session.ExchangeRawAsync(new(NetFn.App, 0x01, default), CancellationToken.None).AsTask();
        pair.Clock.Advance(TimeSpan.FromSeconds(1.5));
        pair.Bmc.IsDeaf = true;
        Task[] others = [.. Enumerable.Range(0, 200).Select(i => SessionPair.ReadAsync(session, (ushort)i))];
        Assert.Equal(CompletionCode.NodeBusy, pair.Run(typed).Code);
        Assert.Equal(CompletionCode.NodeBusy, pair.Run(raw).CompletionCode);
        Assert.InRange(pair.Clock.Elapsed, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(20) + 10 * Tick);
        foreach (Task request in others) Assert.Throws<IpmiTimeoutException>(() => pair.Run(request));
    }

    [Fact]
    public void Finding_out_whether_a_session_lives_is_part_of_a_requests_time()
    {
        for (int seconds = 1; seconds <= 19; seconds += 3)
        {
            using var pair = new SessionPair();
            pair.Options = pair.Options with { LossPatience = TimeSpan.FromMinutes(1) };
            var channel = new ReconnectingChannel(pair.Open(3), token => pair.OpenAsync(Login.Suite3, token), pair.Options);
            pair.Clock.Advance(TimeSpan.FromSeconds(31));
            pair.Bmc.IsDeaf = true;
            TimeSpan before = pair.Clock.Elapsed;
            Task<CompletionCode> control = Channel.HostileSessionTests.ControlAsync(channel, ChassisControlOperation.PowerCycle);

            // The question is answered, and then the BMC is silent again.
            pair.Clock.Advance(TimeSpan.FromSeconds(seconds));
            pair.Bmc.Commands.Handle<GetDeviceIdRequest, GetDeviceIdResponse>((in _, _) =>
            {
                pair.Bmc.IsDeaf = true;
                return TestBmc.Device;
            });
            pair.Bmc.IsDeaf = false;
            Assert.NotNull(Record.Exception(() => pair.Run(control)));
            TimeSpan took = pair.Clock.Elapsed - before;
            Assert.True(took <= pair.Options.Pump.RequestTimeout + Tick, $"answered after {seconds} s: {took}");
        }
    }

    private static Task<IpmiReply<GetDeviceIdResponse>> DeviceIdAsync(LanSession session, CancellationToken cancellationToken) =>
        session.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, cancellationToken).AsTask();
}
