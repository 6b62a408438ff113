using System.Net;
using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Bmc;

/// <summary>What somebody can use up at a BMC, and who pays for it (threats rows 2, 34 to 36; G12, G13).</summary>
[Collection(nameof(Alone))]
public class MisuseOfResourcesTests
{
    private const long MostGrowth = 2 << 20;
    private const int Flood = 10_000;

    [Theory]
    [InlineData(64)]
    [InlineData(1000)]
    public void As_many_sessions_as_configured_are_open_and_work_and_the_next_one_waits_for_a_close(int count)
    {
        using var intruder = new Intruder(SessionPair.EverySuite with { MaxSessions = count });
        IntruderSession[] all = [.. Enumerable.Range(0, count).Select(i => i % 3 == 2 ? intruder.Login15()! : intruder.Login(i % 3 == 0 ? 3 : 17)!)];
        for (int round = 0; round < 4; round++)
        {
            foreach (IntruderSession session in all) Assert.True(session.Works());
            intruder.Advance(TimeSpan.FromSeconds(20));
        }

        byte[] refused = intruder.Ask(PayloadType.OpenSessionRequest, Intruder.Proposal(SessionPair.Suite(3)))!;
        Assert.Equal((byte)RmcpStatus.InsufficientResources, refused[1]);
        GetSessionChallengeResponse challenge = intruder.Challenge(AuthenticationType.Md5, "admin")!.Value;
        var activation = new ActivateSessionRequest
        {
            AuthenticationType = AuthenticationType.Md5,
            MaximumPrivilege = PrivilegeLevel.User,
            Challenge = challenge.Challenge,
            InitialOutboundSequence = 1,
        };
        intruder.Activate(challenge.TemporarySessionId, AuthenticationType.Md5, TestUsers.AdminPassword, activation, out CompletionCode? code);
        Assert.Equal((CompletionCode)0x81, code);
        Assert.Equal(2, intruder.Bmc.Counters.RefusedForRoom);

        all[0].Close();
        Assert.True(intruder.Login(17)!.Works());
        Assert.Equal(count, intruder.Bmc.Sessions.Count);
    }

    [Fact]
    public void In_a_full_table_the_session_that_was_silent_longest_makes_room()
    {
        using var intruder = new Intruder();
        IntruderSession[] all = [.. Enumerable.Range(0, 64).Select(_ => intruder.Login(3)!)];
        foreach (IntruderSession session in all) Assert.True(session.Works());
        intruder.Advance(TimeSpan.FromSeconds(31));
        foreach (IntruderSession session in all[1..]) Assert.True(session.Works());
        Assert.True(intruder.Login(3)!.Works());
        Assert.Empty(intruder.Deliver(all[0].Seal(NetFn.App, 0x01)));
        foreach (IntruderSession session in all[1..]) Assert.True(session.Works());
        Assert.Null(intruder.Login(3));
    }

    [Fact]
    public void A_users_own_limit_leaves_room_for_the_others()
    {
        var users = new TestUsers(
            new BmcUser(2, "admin"u8.ToArray(), "secret"u8.ToArray(), PrivilegeLevel.Administrator) { MaxSessions = 2 },
            new BmcUser(3, "other"u8.ToArray(), "secret"u8.ToArray(), PrivilegeLevel.Administrator));
        using var intruder = new Intruder(users: users);
        IntruderSession first = intruder.Login(3, "admin", "secret")!;
        Assert.NotNull(intruder.Login15(password: "secret"));
        Assert.Null(intruder.Login(17, "admin", "secret"));
        Assert.Null(intruder.Login15(password: "secret"));
        Assert.NotNull(intruder.Login(17, "other", "secret"));
        first.Close();
        Assert.NotNull(intruder.Login(17, "admin", "secret"));
    }

    [Theory]
    [InlineData("port")]
    [InlineData("address")]
    [InlineData("network")]
    public void Ten_thousand_half_open_sessions_leave_room_for_a_login_and_take_little_memory(string from)
    {
        using var intruder = new Intruder();
        IntruderSession open = intruder.Login(3)!;
        Send(0, 1000);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Send(1000, Flood);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostGrowth);
        Assert.InRange(intruder.Bmc.HalfOpen, 1, 256);

        // A login in the middle of it, with a hundred of the others between its steps.
        intruder.From = SessionPair.ConsoleAddress;
        Guess guess = intruder.Begin(17)!;
        Send(0, 100);
        intruder.From = SessionPair.ConsoleAddress;
        Assert.Equal(RmcpStatus.Ok, guess.Prove(TestUsers.AdminPassword));
        Assert.True(guess.Session(TestUsers.AdminPassword).Works());
        Assert.True(open.Works());

        intruder.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(0, intruder.Bmc.HalfOpen);
        Assert.Equal(2, intruder.Bmc.Sessions.Count);

        void Send(int start, int end)
        {
            for (int i = start; i < end; i++)
            {
                intruder.From = from switch
                {
                    "port" => new(SessionPair.ConsoleAddress.Address, 1),
                    "address" => new(SessionPair.ConsoleAddress.Address, i),
                    _ => new(new IPAddress(0x0000000B + ((long)i << 8)), 1),
                };
                Assert.Equal(0, intruder.Ask(PayloadType.OpenSessionRequest, Intruder.Proposal(SessionPair.Suite(17)))![1]);
            }
        }
    }

    [Fact]
    public void Ten_thousand_challenges_leave_room_for_a_login()
    {
        using var intruder = new Intruder();
        intruder.From = new(SessionPair.ConsoleAddress.Address, 1);
        for (int i = 0; i < Flood; i++) Assert.NotNull(intruder.Challenge(AuthenticationType.Md5, "admin"));
        intruder.From = SessionPair.ConsoleAddress;
        Assert.True(intruder.Login15()!.Works());
        Assert.InRange(intruder.Bmc.HalfOpen, 1, 256);
    }

    [Fact]
    public void Requests_outside_sessions_are_limited_for_each_address_and_a_login_gives_them_back()
    {
        using var intruder = new Intruder();
        Assert.Equal(500, Answered(Flood));
        Assert.Equal(Flood - 500, intruder.Bmc.Counters.Limited);
        intruder.From = new(IPAddress.Parse("10.9.9.9"), 1);
        Assert.Equal(100, Answered(100));
        intruder.From = SessionPair.ConsoleAddress;
        Assert.True(intruder.Login(17)!.Works());
        Assert.Equal(500, Answered(1000));
        intruder.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(250, Answered(1000));
        using var unlimited = new Intruder(SessionPair.EverySuite with { MaxOutsideRequestsPerSecond = 0 });
        for (int i = 0; i < 1000; i++) Assert.NotNull(unlimited.Command(NetFn.App, 0x38, 0x8E, 4));

        int Answered(int count) => Enumerable.Range(0, count).Count(_ => intruder.Command(NetFn.App, 0x38, 0x8E, 4) is not null);
    }

    [Fact]
    public void Ten_thousand_logins_leave_no_session_and_flat_memory()
    {
        using var intruder = new Intruder();
        for (int i = 0; i < 1000; i++) LogInAndOut(i);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 9000; i++) LogInAndOut(i);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostGrowth);
        Assert.Equal((0, 0), (intruder.Bmc.Sessions.Count, intruder.Bmc.HalfOpen));
        Assert.Equal(10_000, intruder.Bmc.Counters.Opened);

        void LogInAndOut(int i)
        {
            IntruderSession session = i % 3 == 2 ? intruder.Login15()! : intruder.Login(i % 3 == 0 ? 3 : 17)!;
            Assert.True(session.Works());
            session.Close();
        }
    }
}
