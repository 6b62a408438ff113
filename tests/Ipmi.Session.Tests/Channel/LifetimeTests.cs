using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Channel;

/// <summary>How sessions are kept, closed and given up (threats rows 20, 37, 38; G11, G13).</summary>
public class LifetimeTests
{
    public static TheoryData<string> Logins => Login.Names(Login.Usual);

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_power_cycle_is_never_executed_twice_and_never_reported_falsely(string login)
    {
        int done = 0, unknown = 0;
        for (int seed = 1; seed <= 200; seed++)
        {
            using var pair = new SessionPair(seed);
            LanSession session = pair.Open(Login.Named(login));
            pair.Network.Conditions = SessionPair.Lan with { Loss = 0.2 };
            bool? isDone = null;
            try
            {
                isDone = pair.Run(HostileSessionTests.ControlAsync(session, ChassisControlOperation.PowerCycle)) == CompletionCode.Ok;
                done++;
            }
            catch (IpmiOutcomeUnknownException)
            {
                unknown++;
            }

            int executed = pair.Bmc.Controls[(int)ChassisControlOperation.PowerCycle];
            Assert.True(executed <= 1, $"{login}, seed {seed}: executed {executed} times");
            Assert.True(isDone != true || executed == 1, $"{login}, seed {seed}: reported but not done");
            Assert.NotEqual(false, isDone);
        }

        Assert.Equal(200, done + unknown);
        Assert.InRange(unknown, 40, 110);
    }

    [Fact]
    public void A_repeat_of_what_must_not_be_repeated_is_answered_and_not_executed()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(3);

        // A console that repeats all the same, as others do: same request number, new packet.
        var control = new RawRequest(NetFn.Chassis, 0x02, new byte[] { 2 }, Repeatable: true);
        bool isLost = true;
        pair.Network.Filter = (from, _, _) => from.Equals(SessionPair.BmcAddress) && isLost && !(isLost = false) ? FilterVerdict.Drop : FilterVerdict.Pass;
        RawResponse response = pair.Run(session.ExchangeRawAsync(control, TestContext.Current.CancellationToken));
        Assert.Equal(CompletionCode.Ok, response.CompletionCode);
        Assert.Equal(1, session.Counters.Repeated);
        Assert.Equal(1, pair.Bmc.Controls[2]);

        // The same command said again is another one, and after all numbers have gone round too.
        for (int i = 0; i < 200; i++) pair.Run(session.ExchangeRawAsync(control, TestContext.Current.CancellationToken));
        Assert.Equal(201, pair.Bmc.Controls[2]);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_cancelled_login_leaves_no_session(string login)
    {
        var random = new Random(1);
        for (int seed = 1; seed <= 500; seed++)
        {
            using var pair = new SessionPair(seed, conditions: SessionPair.Lan with { Loss = seed % 3 == 0 ? 0.1 : 0, Delay = TimeSpan.FromMilliseconds(5) });
            using var cancellation = new CancellationTokenSource();
            Task<LanSession> opening = pair.OpenAsync(Login.Named(login), cancellation.Token);
            pair.Clock.Advance(TimeSpan.FromMilliseconds(random.NextDouble() * 60));
            cancellation.Cancel();
            try
            {
                pair.Run(pair.Run(opening).DisposeAsync());
            }
            catch (OperationCanceledException)
            {
            }

            // Not because the BMC gives it up by itself, which it does after many seconds.
            pair.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True(pair.Sessions == 0, $"{login}, seed {seed}: {pair.Sessions} sessions after 1 s");
            pair.Clock.Advance(TimeSpan.FromSeconds(21));
            Assert.Equal(0, pair.Bmc.Table.HalfOpen);
        }
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_cancelled_request_ends_at_once_and_the_session_goes_on(string login)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(Login.Named(login));
        pair.Bmc.IsDeaf = true;
        using var cancellation = new CancellationTokenSource();
        ValueTask<IpmiReply<GetDeviceIdResponse>> pending =
            session.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, cancellation.Token);
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => pair.Run(pending));
        pair.Bmc.IsDeaf = false;
        pair.Run(SessionPair.ReadManyAsync(session, 100));
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_session_nobody_uses_ends_after_a_minute(string login)
    {
        using var pair = new SessionPair();
        pair.Open(Login.Named(login));
        pair.Clock.Advance(TimeSpan.FromSeconds(57));
        Assert.Equal(1, pair.Sessions);
        pair.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(0, pair.Sessions);
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void Keeping_alive_holds_a_session_with_few_packets(string login)
    {
        foreach (double loss in new[] { 0, 0.1 })
        {
            using var pair = new SessionPair();
            pair.Options = pair.Options with { Pump = pair.Options.Pump with { KeepAlive = TimeSpan.FromSeconds(30) } };
            LanSession session = pair.Open(Login.Named(login));
            pair.Network.Conditions = SessionPair.Lan with { Loss = loss };
            long sent = session.Counters.Sent;
            pair.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal(1, pair.Sessions);
            Assert.InRange(session.Counters.Sent - sent, 19, loss == 0 ? 21 : 40);
            pair.Run(SessionPair.ReadAsync(session, 5));
            pair.Run(session.DisposeAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Logins))]
    public void Closing_ends_requests_under_way_and_tells_the_BMC_within_a_second(string login)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(Login.Named(login));
        pair.Bmc.IsDeaf = true;
        Task[] pending = [.. Enumerable.Range(0, 100).Select(i => SessionPair.ReadAsync(session, (ushort)i))];
        pair.Clock.Advance(TimeSpan.FromSeconds(0.04));
        pair.Bmc.IsDeaf = false;
        TimeSpan before = pair.Clock.Elapsed;
        pair.Run(session.DisposeAsync());
        Assert.True(pair.Clock.Elapsed - before <= TimeSpan.FromSeconds(1));
        Assert.Equal(0, pair.Sessions);
        foreach (Task request in pending) Assert.Throws<ObjectDisposedException>(() => pair.Run(request));
        Assert.Throws<ObjectDisposedException>(() => pair.Run(SessionPair.ReadAsync(session, 1)));

        // Again is nothing.
        pair.Run(session.DisposeAsync());
    }

    [Fact]
    public void A_BMC_that_is_gone_delays_closing_by_less_than_a_second_and_requests_by_their_time()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(3);
        pair.Bmc.IsDeaf = true;
        TimeSpan before = pair.Clock.Elapsed;
        Assert.Throws<IpmiTimeoutException>(() => pair.Run(SessionPair.ReadAsync(session, 1)));
        Assert.InRange(pair.Clock.Elapsed - before, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20.1));
        before = pair.Clock.Elapsed;
        Assert.Throws<IpmiOutcomeUnknownException>(
            () => pair.Run(HostileSessionTests.ControlAsync(session, ChassisControlOperation.PowerUp)));
        before = pair.Clock.Elapsed;
        pair.Run(session.DisposeAsync());
        Assert.InRange(pair.Clock.Elapsed - before, TimeSpan.FromSeconds(0.4), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_session_follows_its_console_to_another_port()
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(17);
        pair.Run(SessionPair.ReadAsync(session, 1));
        var moved = new System.Net.IPEndPoint(SessionPair.ConsoleAddress.Address, 61000);
        pair.Network.Bind(moved).Listen((datagram, _) => pair.Network.Inject(SessionPair.BmcAddress, SessionPair.ConsoleAddress, datagram.Span));
        pair.Network.Filter = (from, to, datagram) =>
        {
            if (!to.Equals(SessionPair.BmcAddress)) return FilterVerdict.Pass;
            pair.Network.Inject(moved, to, datagram, SessionPair.Lan.Delay);
            return FilterVerdict.Drop;
        };
        pair.Run(SessionPair.ReadManyAsync(session, 10));
        Assert.Equal(moved, pair.Bmc.Table.Sessions.Single().Peer.ToIPEndPoint());
    }

    [Fact]
    public void Thousands_of_logins_in_a_row_leave_nothing()
    {
        using var pair = new SessionPair();
        for (int i = 0; i < 2000; i++) pair.Run(pair.Open(Login.Usual[i % 3]).DisposeAsync());
        Assert.Equal(0, pair.Sessions + pair.Bmc.Table.HalfOpen);
    }
}
