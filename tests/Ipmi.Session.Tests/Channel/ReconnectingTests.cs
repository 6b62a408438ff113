using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Channel;

/// <summary>Sessions that are lost and opened again (threats row 39).</summary>
public class ReconnectingTests
{
    private const int Requests = 100;

    public static TheoryData<string> Logins => Login.Names(Login.Usual);

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_BMC_that_restarts_at_the_kth_request_delays_a_long_read_and_nothing_else(string login)
    {
        int right = 0, runs = 0;
        foreach (double loss in new[] { 0, 0.05 })
        {
            foreach (double downFor in new[] { 0.0, 2, 8 })
            {
                for (int k = 1; k <= Requests; k += 9)
                {
                    string run = $"{login}, restart at request {k}, down for {downFor} s, loss {loss}";
                    using var pair = new SessionPair(k, conditions: SessionPair.Lan with { Loss = loss });
                    ReconnectingChannel channel = Open(pair, Login.Named(login));
                    int requests = 0;
                    pair.Bmc.Commands.Handle<ReadFruDataRequest, ReadFruDataResponse>((in request, _) =>
                    {
                        if (++requests == k) Restart(pair, downFor);
                        return new ReadFruDataResponse { Count = 4, Data = TestBmc.Fru(request.Offset) };
                    });
                    runs++;
                    Exception? failure = Record.Exception(() => pair.Run(SessionPair.ReadManyAsync(channel, Requests)));
                    Assert.True(failure is null or IpmiException, $"{run}: {failure}");
                    if (failure is null) right++;
                    Assert.True(failure is not null || k == Requests || channel.Reconnections == 1, $"{run}: {channel.Reconnections} reconnections");
                    pair.Run(channel.DisposeAsync());
                    pair.Clock.Advance(TimeSpan.FromSeconds(63));
                    Assert.True(pair.Sessions == 0, $"{run}: {pair.Sessions} sessions");
                }
            }
        }

        Assert.True(right >= runs * 0.99, $"{login}: {right} of {runs} right");
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void Requests_under_way_together_share_one_new_session(string login)
    {
        using var pair = new SessionPair();
        ReconnectingChannel channel = Open(pair, Login.Named(login));
        pair.Run(SessionPair.ReadManyAsync(channel, 10));
        pair.Bmc.Table.CloseAll();
        Task[] work = [.. Enumerable.Range(0, 40).Select(_ => SessionPair.ReadManyAsync(channel, 5))];
        TimeSpan before = pair.Clock.Elapsed;
        foreach (Task worker in work) pair.Run(worker);
        Assert.InRange(pair.Clock.Elapsed - before, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(7));
        Assert.Equal(1, channel.Reconnections);
        Assert.Equal(1, pair.Sessions);
        pair.Run(channel.DisposeAsync());
        Assert.Equal(0, pair.Sessions);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_session_that_the_BMC_ended_for_idleness_is_replaced_by_the_next_request(string login)
    {
        using var pair = new SessionPair();
        ReconnectingChannel channel = Open(pair, Login.Named(login));
        pair.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, pair.Sessions);
        SessionInfo before = channel.Info;
        pair.Run(SessionPair.ReadAsync(channel, 7));
        Assert.Equal(before with { BmcSessionId = channel.Info.BmcSessionId }, channel.Info);
        Assert.NotEqual(before.BmcSessionId, channel.Info.BmcSessionId);
        Assert.Equal(PrivilegeLevel.Administrator, channel.Privilege);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void What_must_not_be_repeated_is_not_sent_into_a_session_that_may_have_ended(string login)
    {
        using var pair = new SessionPair();
        ReconnectingChannel channel = Open(pair, Login.Named(login));
        pair.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(CompletionCode.Ok, pair.Run(HostileSessionTests.ControlAsync(channel, ChassisControlOperation.PowerCycle)));
        Assert.Equal(1, pair.Bmc.Controls[(int)ChassisControlOperation.PowerCycle]);
        Assert.Equal(1, channel.Reconnections);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void What_must_not_be_repeated_ends_with_its_outcome_unknown(string login)
    {
        using var pair = new SessionPair();
        ReconnectingChannel channel = Open(pair, Login.Named(login));
        pair.Bmc.Table.CloseAll();
        Task<CompletionCode> control = HostileSessionTests.ControlAsync(channel, ChassisControlOperation.PowerCycle);
        pair.Run(SessionPair.ReadAsync(channel, 1));
        Assert.Throws<IpmiOutcomeUnknownException>(() => pair.Run(control));
        Assert.True(pair.Clock.Elapsed < TimeSpan.FromSeconds(6), $"{pair.Clock.Elapsed}");
        Assert.Equal(0, pair.Bmc.Controls[(int)ChassisControlOperation.PowerCycle]);
    }

    [Fact]
    public void A_BMC_slow_with_one_request_keeps_its_session()
    {
        using var pair = new SessionPair();
        ReconnectingChannel channel = Open(pair, Login.Suite17);
        pair.Run(SessionPair.ReadManyAsync(channel, 10));

        // Read FRU Data is answered after seconds; Get Device ID is not.
        bool isSlow = true, isReading = false;
        pair.Network.Filter = (from, _, _) => isSlow && isReading && from.Equals(SessionPair.BmcAddress) ? FilterVerdict.Drop : FilterVerdict.Pass;
        pair.Bmc.Commands.Handle<GetDeviceIdRequest, GetDeviceIdResponse>((in _, _) =>
        {
            isReading = false;
            return TestBmc.Device;
        });
        pair.Bmc.Commands.Handle<ReadFruDataRequest, ReadFruDataResponse>((in request, _) =>
        {
            isReading = true;
            return new ReadFruDataResponse { Count = 4, Data = TestBmc.Fru(request.Offset) };
        });
        Task slow = SessionPair.ReadAsync(channel, 3);
        pair.Clock.Advance(TimeSpan.FromSeconds(15));
        isSlow = false;
        pair.Run(slow);
        Assert.Equal(0, channel.Reconnections);
    }

    [Fact]
    public void A_BMC_that_never_comes_back_ends_requests_at_their_deadline()
    {
        using var pair = new SessionPair();
        ReconnectingChannel channel = Open(pair, Login.Suite3);
        pair.Bmc.IsDeaf = true;
        TimeSpan before = pair.Clock.Elapsed;
        Assert.Throws<IpmiSessionLostException>(() => pair.Run(SessionPair.ReadAsync(channel, 1)));
        Assert.InRange(pair.Clock.Elapsed - before, TimeSpan.FromSeconds(19), TimeSpan.FromSeconds(20.5));
        before = pair.Clock.Elapsed;
        pair.Run(channel.DisposeAsync());
        Assert.InRange(pair.Clock.Elapsed - before, TimeSpan.Zero, TimeSpan.FromSeconds(2.1));
        Assert.Throws<ObjectDisposedException>(() => pair.Run(SessionPair.ReadAsync(channel, 1)));
    }

    [Fact]
    public void A_password_that_was_changed_meanwhile_is_told_as_the_reason()
    {
        using var pair = new SessionPair();
        int opened = 0;
        LanSession first = pair.Open(Login.Suite17);
        var channel = new ReconnectingChannel(first, token => Ipmi20Session.OpenAsync(
            pair.Connect(),
            IpmiCredentials.Of("admin", $"wrong{opened++}"),
            [SessionPair.Suite(17)],
            PrivilegeLevel.Administrator,
            pair.Options,
            token), pair.Options);
        pair.Bmc.Table.CloseAll();
        var lost = Assert.Throws<IpmiSessionLostException>(() => pair.Run(SessionPair.ReadAsync(channel, 1)));
        var cause = Assert.IsType<IpmiAuthenticationException>(lost.InnerException);
        Assert.Equal(HandshakeFailureCause.WrongPassword, cause.Failure.Cause);
    }

    [Fact]
    public void A_session_weaker_than_the_first_is_refused()
    {
        using var pair = new SessionPair();
        var channel = new ReconnectingChannel(pair.Open(Login.Suite17), token => pair.OpenAsync(Login.Suite3, token), pair.Options);
        pair.Bmc.Table.CloseAll();
        var lost = Assert.Throws<IpmiSessionLostException>(() => pair.Run(SessionPair.ReadAsync(channel, 1)));
        Assert.IsType<IpmiProtocolException>(lost.InnerException);
        Assert.Equal(0, pair.Sessions);
    }

    [Fact]
    public void Payloads_go_by_the_session_that_is_open_also_when_a_weaker_one_was_refused()
    {
        using var pair = new SessionPair();
        int opened = 0;
        var channel = new ReconnectingChannel(
            pair.Open(Login.Suite17), token => pair.OpenAsync(opened++ == 0 ? Login.Suite3 : Login.Suite17, token), pair.Options);
        for (int lost = 0; lost < 2; lost++)
        {
            pair.Bmc.Table.CloseAll();
            bool isRefused = Record.Exception(() => pair.Run(SessionPair.ReadAsync(channel, 1))) is IpmiSessionLostException;
            Assert.Equal(lost == 0, isRefused);
            Assert.Equal(channel.Info.BmcSessionId, channel.BmcSessionId);
            channel.OpenPayload(PayloadKind.Sol, _ => { }).Dispose();
        }

        Assert.Equal(pair.Bmc.Table.Sessions.Single().Id, channel.BmcSessionId);
        pair.Run(channel.DisposeAsync());
    }

    [Fact]
    public void Closing_waits_for_a_session_that_is_being_opened_however_early_it_begins()
    {
        using var pair = new SessionPair();
        Task closing = Task.CompletedTask, disposing = Task.CompletedTask;
        var opening = new TaskCompletionSource<LanSession>();
        LanSession first = pair.Open(Login.Suite3);
        ReconnectingChannel? channel = null;
        channel = new(
            first,
            token =>
            {
                // Closed already, so that nothing else is waited for.
                closing = first.DisposeAsync().AsTask();
                disposing = channel!.DisposeAsync().AsTask();
                return opening.Task;
            },
            pair.Options);
        pair.Bmc.Table.CloseAll();
        Task read = SessionPair.ReadAsync(channel, 1);
        pair.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.False(disposing.IsCompleted);
        LanSession next = pair.Open(Login.Suite3);
        opening.SetResult(next);
        pair.Run(disposing);
        pair.Run(closing);
        Assert.Equal(0, pair.Sessions);
        Assert.Throws<ObjectDisposedException>(() => pair.Run(SessionPair.ReadAsync(next, 1)));
        Assert.NotNull(Record.Exception(() => pair.Run(read)));
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void Cancelling_while_a_session_is_opened_again_leaves_none(string login)
    {
        var random = new Random(1);
        for (int seed = 1; seed <= 50; seed++)
        {
            using var pair = new SessionPair(seed, conditions: SessionPair.Lan with { Delay = TimeSpan.FromMilliseconds(5) });
            ReconnectingChannel channel = Open(pair, Login.Named(login));
            pair.Bmc.Table.CloseAll();
            Task read = SessionPair.ReadAsync(channel, 1);
            pair.Clock.Advance(TimeSpan.FromSeconds(4) + TimeSpan.FromMilliseconds(random.NextDouble() * 1000));
            pair.Run(channel.DisposeAsync());
            Assert.NotNull(Record.Exception(() => pair.Run(read)) ?? (read.IsCompletedSuccessfully ? new IOException() : null));
            pair.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True(pair.Sessions == 0, $"{login}, seed {seed}: {pair.Sessions} sessions");
        }
    }

    private static ReconnectingChannel Open(SessionPair pair, Login login) =>
        new(pair.Open(login), token => pair.OpenAsync(login, token), pair.Options);

    /// <summary>A cold reset: the sessions are gone, and nothing is heard for a while.</summary>
    private static void Restart(SessionPair pair, double seconds)
    {
        // Not before the request at hand has been answered.
        TimeSpan soon = TimeSpan.FromMilliseconds(0.1);
        pair.Clock.CreateTimer(_ => Stop(pair, isDeaf: seconds > 0), null, soon, Timeout.InfiniteTimeSpan);
        pair.Clock.CreateTimer(_ => pair.Bmc.IsDeaf = false, null, soon + TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
    }

    private static void Stop(SessionPair pair, bool isDeaf)
    {
        pair.Bmc.Table.CloseAll();
        pair.Bmc.IsDeaf = isDeaf;
    }
}
