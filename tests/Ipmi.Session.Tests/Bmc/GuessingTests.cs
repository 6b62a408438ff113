using System.Net;
using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Bmc;

/// <summary>Whoever guesses passwords is slowed; nobody else is (threats row 2).</summary>
public class GuessingTests
{
    private static readonly IPEndPoint Elsewhere = new(IPAddress.Parse("10.0.7.7"), 50000);

    public static TheoryData<string> Ways => ["wrong code", "given up", "unknown user", "privilege", "left alone", "one handshake"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void After_ten_failures_in_a_minute_RAKP_1_is_answered_one_a_second(string way)
    {
        using var intruder = new Intruder();
        int answered = 0;
        for (int i = 0; i < 200; i++) answered += Fail(intruder, way) ? 1 : 0;

        // What is left alone counts only after two seconds, or when it is displaced; one handshake holds several guesses here.
        Assert.InRange(answered, way == "one handshake" ? 1 : 10, way == "left alone" ? 40 : 11);
        Assert.True(intruder.Bmc.Counters.Slowed > 100);
        intruder.Advance(TimeSpan.FromSeconds(3));

        // Somebody else is as fast as ever.
        intruder.From = Elsewhere;
        Assert.True(intruder.Login(17)!.Works());
    }

    [Fact]
    public void A_slowed_address_is_answered_in_its_turn_and_logs_in()
    {
        using var intruder = new Intruder();
        for (int i = 0; i < 10; i++) Assert.True(Fail(intruder, "wrong code"));
        Assert.Null(intruder.Bmc.NextDeadline);
        var guesses = new Guess[3];
        for (int i = 0; i < guesses.Length; i++)
        {
            intruder.From = new(SessionPair.ConsoleAddress.Address, 50000 + i);
            guesses[i] = Start(intruder);
            Assert.Null(guesses[i].Send());
            Assert.Null(guesses[i].Send());
        }

        for (int i = 0; i < guesses.Length; i++)
        {
            Assert.Equal(TimeSpan.FromSeconds(i + 1), intruder.Bmc.NextDeadline);
            Assert.Empty(intruder.Advance(TimeSpan.FromSeconds(0.9)));
            Assert.Equal(RmcpStatus.Ok, guesses[i].Take(Intruder.Open(intruder.Advance(TimeSpan.FromSeconds(0.1)))));
        }

        Assert.Null(intruder.Bmc.NextDeadline);
        Assert.Equal(RmcpStatus.Ok, guesses[2].Prove(TestUsers.AdminPassword));
        Assert.Equal(3, intruder.Bmc.Counters.Slowed);
    }

    [Fact]
    public void After_a_minute_without_failures_nobody_is_slowed_any_more()
    {
        using var intruder = new Intruder();
        for (int i = 0; i < 50; i++) Fail(intruder, "wrong code");
        intruder.Advance(TimeSpan.FromSeconds(61));
        for (int i = 0; i < 9; i++) Assert.True(Fail(intruder, "wrong code"));
        Assert.NotNull(intruder.Login(3));
    }

    [Fact]
    public void Nobody_is_slowed_when_that_is_switched_off()
    {
        using var intruder = new Intruder(SessionPair.EverySuite with { MaxFailedHandshakesPerMinute = 0 });
        for (int i = 0; i < 200; i++) Assert.True(Fail(intruder, "wrong code"));
        Assert.Equal(200, intruder.Bmc.Counters.RefusedCodes);
    }

    [Fact]
    public void In_IPMI_15_wrong_codes_count_and_the_next_challenges_come_one_a_second()
    {
        using var intruder = new Intruder();
        int challenges = 0;
        for (int i = 0; i < 100; i++)
        {
            if (intruder.Challenge(AuthenticationType.Md5, "admin") is not { } challenge) continue;
            challenges++;
            for (int k = 0; k < 5; k++)
            {
                intruder.Activate(challenge.TemporarySessionId, AuthenticationType.Md5, "wrong", default, out CompletionCode? code);
                Assert.Null(code);
            }
        }

        Assert.Equal(4, challenges);
        Assert.Equal([(byte)CompletionCode.NodeBusy], Challenge(intruder));
        intruder.Advance(TimeSpan.FromSeconds(1));
        Assert.True(intruder.Login15()!.Works());
        intruder.From = Elsewhere;
        Assert.True(intruder.Login15()!.Works());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5000)]
    public void However_many_RAKP_1_were_sent_nobody_waits_longer_than_a_handshake_may_take(int flood)
    {
        using var intruder = new Intruder();
        for (int i = 0; i < 10; i++) Assert.True(Fail(intruder, "wrong code"));
        for (int i = 0; i < flood; i++) Start(intruder).Send();
        Assert.Equal([(byte)CompletionCode.NodeBusy], Challenge(intruder));
        intruder.Advance(SessionPair.EverySuite.HandshakeTimeout);
        Assert.True(intruder.Login15()!.Works());
        Assert.True(intruder.Login(17)!.Works());
    }

    [Fact]
    public void A_turn_that_was_taken_does_not_hold_up_an_address_whose_failures_are_forgotten()
    {
        using var intruder = new Intruder();
        for (int i = 0; i < 10; i++) Assert.True(Fail(intruder, "wrong code"));
        for (int i = 0; i < 15; i++) Start(intruder).Send();
        intruder.Advance(TimeSpan.FromSeconds(7));

        // One of ten failures in a minute is forgotten after six seconds; turns are taken up to the fifteenth.
        Assert.True(intruder.Login15()!.Works());
    }

    [Fact]
    public void Sixty_four_consoles_of_one_address_that_log_in_at_once_are_not_slowed()
    {
        using var intruder = new Intruder();
        var guesses = new Guess[64];
        for (int i = 0; i < guesses.Length; i++)
        {
            intruder.From = new(SessionPair.ConsoleAddress.Address, 50000 + i);
            guesses[i] = intruder.Begin(17)!;
        }

        for (int i = 0; i < guesses.Length; i++)
        {
            intruder.From = new(SessionPair.ConsoleAddress.Address, 50000 + i);
            Assert.Equal(RmcpStatus.Ok, guesses[i].Prove(TestUsers.AdminPassword));
        }

        Assert.Equal(0, intruder.Bmc.Counters.Slowed);
    }

    [Fact]
    public void A_console_that_fails_on_a_bad_network_and_then_logs_in_is_not_slowed()
    {
        using var intruder = new Intruder();
        for (int i = 0; i < 100; i++)
        {
            Assert.True(Fail(intruder, i % 2 == 0 ? "wrong code" : "given up"));
            intruder.Login(17)!.Close();
        }

        Assert.Equal(0, intruder.Bmc.Counters.Slowed);
    }

    [Fact]
    public void Logging_in_as_one_user_does_not_buy_guesses_at_another()
    {
        using var intruder = new Intruder();
        int answered = 0;
        for (int i = 0; i < 100; i++)
        {
            answered += Fail(intruder, "wrong code") ? 1 : 0;
            intruder.Login(17, "user", "Zq7-user", new(PrivilegeLevel.User, nameOnlyLookup: true))?.Close();
        }

        Assert.InRange(answered, 10, 11);
    }

    [Fact]
    public void Consoles_that_begin_again_while_they_wait_keep_one_turn_each_and_all_of_them_log_in()
    {
        using var intruder = new Intruder();
        for (int i = 0; i < 10; i++) Fail(intruder, "wrong code");
        const int Consoles = 8;
        var open = new Dictionary<int, Guess>();
        int loggedIn = 0;
        for (int round = 0; round < 4; round++)
        {
            for (int i = 0; i < Consoles; i++)
            {
                intruder.From = new(SessionPair.ConsoleAddress.Address, 50000 + i);
                open[i] = Start(intruder);
                Assert.Null(open[i].Send());
                Assert.Null(open[i].Send());
            }

            Assert.Empty(intruder.Advance(TimeSpan.FromSeconds(0.2)));
        }

        for (int second = 0; second < Consoles; second++)
        {
            byte[][] answers = intruder.Advance(TimeSpan.FromSeconds(1));
            Guess guess = open[intruder.LastDestination!.Port - 50000];
            intruder.From = intruder.LastDestination;
            Assert.Equal(RmcpStatus.Ok, guess.Take(Intruder.Open(answers)));
            loggedIn += guess.Prove(TestUsers.AdminPassword) == RmcpStatus.Ok ? 1 : 0;
        }

        Assert.Equal(Consoles, loggedIn);
    }

    /// <summary>Makes a handshake fail; whether RAKP 1 was answered.</summary>
    private static bool Fail(Intruder intruder, string way)
    {
        long slowed = intruder.Bmc.Counters.Slowed;
        switch (way)
        {
            case "unknown user": intruder.Begin(17, "nobody"); break;
            case "privilege": intruder.Begin(17, "user"); break;
            case "left alone": intruder.Begin(17); break;
            case "one handshake" when intruder.Begin(17) is { } guess:
                // The same handshake again and again, each time with another RAKP 1.
                for (byte i = 1; i < 8; i++)
                {
                    byte[] rakp1 = guess.Rakp1;
                    rakp1[8] = i;
                    intruder.Ask(PayloadType.RakpMessage1, rakp1);
                }

                break;
            case "given up" when intruder.Begin(17) is { } guess:
                intruder.Ask(PayloadType.RakpMessage3, Intruder.Bytes(
                    new RakpMessage3 { BmcSessionId = guess.BmcId, Status = RmcpStatus.InvalidIntegrityCheckValue }));
                break;
            case "wrong code" when intruder.Begin(17) is { } guess:
                Assert.Equal(RmcpStatus.InvalidIntegrityCheckValue, guess.Prove("wrong"));
                break;
        }

        return intruder.Bmc.Counters.Slowed == slowed;
    }

    /// <summary>Get Session Challenge: completion code and data.</summary>
    private static byte[] Challenge(Intruder intruder) => intruder.Command(
        NetFn.App, 0x39, Intruder.Bytes(new GetSessionChallengeRequest { AuthenticationType = AuthenticationType.Md5, UserName = new("admin") }))!;

    /// <summary>Open Session, and no RAKP 1 yet.</summary>
    private static Guess Start(Intruder intruder)
    {
        OpenSessionResponse open = intruder.Ask<OpenSessionResponse>(PayloadType.OpenSessionRequest, Intruder.Proposal(SessionPair.Suite(17), 7))!.Value;
        return new(intruder, SessionPair.Suite(17), 7, open.BmcSessionId!.Value, default, "admin"u8.ToArray(), Intruder.Admin);
    }
}
