using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Session.Tests.Simulation;
using Ipmi.Transport;

namespace Ipmi.Session.Tests.Bmc;

/// <summary>What a BMC must withstand before a session is open (threats sections 2.5 and 4, rows 1, 7 to 10, 12, 14, 29, 33, 36; G9).</summary>
public class MisuseOfHandshakeTests
{
    private const int MostAmplification = 5;
    private const int OverAsked = 2;

    private static readonly BmcSessionOptions Default = new();

    [Fact]
    public void Suite_0_is_off_unless_it_is_configured_and_not_in_the_list()
    {
        using var intruder = new Intruder(Default);
        Assert.Null(intruder.Begin(0));
        Assert.Equal(0, intruder.Bmc.HalfOpen);
        Assert.Equal(1, intruder.Bmc.Counters.RefusedProposals);
        byte[] list = intruder.Command(NetFn.App, 0x54, 0x0E, 0, 0x80)!;
        Assert.Equal([0, 1, 0xC0, 17, 3, 0x44, 0x81, 0xC0, 3, 1, 0x41, 0x81], list);
    }

    [Fact]
    public void The_strongest_suite_comes_first_in_the_list()
    {
        using var intruder = new Intruder();
        var suites = new List<int>();
        byte[] records = [.. Enumerable.Range(0, 16).SelectMany(page => intruder.Command(NetFn.App, 0x54, 0x0E, 0, (byte)(0x80 | page))![2..])];
        for (int at = 0; at < records.Length; at += 5) suites.Add(records[at + 1]);
        Assert.Equal(20, suites.Distinct().Count());
        Assert.Equal(17, suites[0]);
        Assert.True(suites.IndexOf(3) < suites.IndexOf(2) && suites.IndexOf(2) < suites.IndexOf(1) && suites[^1] == 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void An_algorithm_that_nobody_has_is_refused_and_not_echoed(int which)
    {
        // The three algorithms stand in the last byte but three of payloads of eight bytes, from byte 9 on.
        for (int algorithm = 0; algorithm < 64; algorithm++)
        {
            using var intruder = new Intruder(Default);
            byte[] proposal = Intruder.Proposal(SessionPair.Suite(3));
            proposal[8 + 8 * which + 4] = (byte)algorithm;
            byte[] answer = intruder.Ask(PayloadType.OpenSessionRequest, proposal)!;
            bool isSuite3 = algorithm == 1;
            Assert.Equal(isSuite3, answer[1] == 0);
            Assert.Equal(isSuite3 ? 36 : 8, answer.Length);
            Assert.Equal(isSuite3 ? 1 : 0, intruder.Bmc.HalfOpen);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    public void A_command_is_not_executed_before_RAKP_3_however_it_is_sealed(int suite)
    {
        using var intruder = new Intruder();
        Guess guess = intruder.Begin(suite)!;

        // Whoever knows the password can compute the keys; the session is not open all the same.
        IntruderSession early = guess.Session(TestUsers.AdminPassword);
        byte[] raise = Intruder.Message(NetFn.App, 0x3B, [4]);
        Assert.Empty(intruder.Deliver(early.Seal(raise)));
        Assert.Empty(intruder.Deliver([.. Intruder.Bytes(new SessionHeader20 { SessionId = guess.BmcId, SequenceNumber = 1, PayloadLength = 8 }), .. raise]));
        Assert.Empty(intruder.Deliver(
            [.. Intruder.Bytes(new SessionHeader15 { SessionId = guess.BmcId, SequenceNumber = 1, MessageLength = 8 }), .. raise]));
        Assert.Equal(3, intruder.Bmc.Dropped);
        Assert.Equal(RmcpStatus.Ok, guess.Prove(TestUsers.AdminPassword));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    public void A_privilege_above_the_users_is_refused_whichever_way_the_user_is_looked_up(int suite)
    {
        foreach ((string name, string password, PrivilegeLevel limit) in (ReadOnlySpan<(string, string, PrivilegeLevel)>)
            [("user", "Zq7-user", PrivilegeLevel.User), ("operator", "Zq7-operator", PrivilegeLevel.Operator)])
        {
            using var intruder = new Intruder();
            for (PrivilegeLevel role = limit + 1; role <= (PrivilegeLevel)15; role++)
            {
                Assert.Null(intruder.Begin(suite, name, new(role, nameOnlyLookup: true)));
                Assert.Null(intruder.Begin(suite, name, new(role, nameOnlyLookup: false)));
            }

            intruder.Advance(TimeSpan.FromMinutes(2));
            IntruderSession session = intruder.Login(suite, name, password, new(PrivilegeLevel.Unspecified, nameOnlyLookup: true))!;
            Assert.Equal(limit, Assert.Single(intruder.Bmc.Sessions).Limit);
            for (PrivilegeLevel level = limit + 1; level <= PrivilegeLevel.Administrator; level++)
            {
                Assert.Equal((CompletionCode)0x80, session.Raise(level));
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    public void A_privilege_above_what_Open_Session_granted_is_refused(int suite)
    {
        using var intruder = new Intruder();
        Assert.Null(intruder.Begin(suite, role: Intruder.Admin, opened: PrivilegeLevel.User));
        Assert.NotNull(intruder.Begin(suite, role: new(PrivilegeLevel.User, nameOnlyLookup: true), opened: PrivilegeLevel.User));

        // Nothing asked for in RAKP 1 is what was granted, not what the user could have.
        var any = new RakpRole(PrivilegeLevel.Unspecified, nameOnlyLookup: true);
        Assert.Equal(RmcpStatus.Ok, intruder.Begin(suite, role: any, opened: PrivilegeLevel.Operator)!.Prove(TestUsers.AdminPassword));
        Assert.Equal(PrivilegeLevel.Operator, Assert.Single(intruder.Bmc.Sessions).Limit);
    }

    [Fact]
    public void A_suite_opens_sessions_up_to_its_limit_and_none_when_it_is_off()
    {
        PrivilegeLevel limit = PrivilegeLevel.User;
        using var intruder = new Intruder(Default with { SuiteLimit = suite => suite.Id == 3 ? limit : PrivilegeLevel.Administrator });
        Assert.Null(intruder.Begin(3));
        Assert.NotNull(intruder.Begin(3, role: new(PrivilegeLevel.User, nameOnlyLookup: true)));
        Assert.NotNull(intruder.Begin(17));
        limit = PrivilegeLevel.Unspecified;
        Assert.Null(intruder.Begin(3, role: new(PrivilegeLevel.User, nameOnlyLookup: true)));
        Assert.Equal([0, 1, 0xC0, 17, 3, 0x44, 0x81], intruder.Command(NetFn.App, 0x54, 0x0E, 0, 0x80)!);
    }

    [Theory]
    [InlineData(AuthenticationType.Md5)]
    [InlineData(AuthenticationType.Md2)]
    [InlineData(AuthenticationType.StraightPassword)]
    public void A_repeat_of_Activate_Session_is_answered_only_when_it_proves_the_password(AuthenticationType type)
    {
        using var intruder = new Intruder();
        GetSessionChallengeResponse challenge = intruder.Challenge(type, "admin")!.Value;
        uint id = challenge.TemporarySessionId;
        var request = new ActivateSessionRequest
        {
            AuthenticationType = type, MaximumPrivilege = PrivilegeLevel.User, Challenge = challenge.Challenge, InitialOutboundSequence = 1,
        };
        Assert.NotNull(intruder.Activate(id, type, TestUsers.AdminPassword, request, out _));

        // Nothing but a byte, as a BMC refuses a console whose password it does not believe.
        foreach (NetFn netFn in (NetFn[])[NetFn.App, NetFn.App.Response])
        {
            byte[] plain = Intruder.Message(netFn, 0x3A, [0x81]);
            Assert.Empty(intruder.Deliver([.. Intruder.Bytes(new SessionHeader15 { SessionId = id, MessageLength = (byte)plain.Length }), .. plain]));
        }

        Assert.Equal(2, intruder.Bmc.Dropped);
        Assert.NotNull(intruder.Activate(id, type, TestUsers.AdminPassword, request, out _));
    }

    [Fact]
    public void A_user_found_by_role_must_have_the_very_role()
    {
        using var intruder = new Intruder();
        Assert.Null(intruder.Begin(3, "admin", new(PrivilegeLevel.User, nameOnlyLookup: false)));
        Assert.NotNull(intruder.Login(3, "admin", TestUsers.AdminPassword, new(PrivilegeLevel.Administrator, nameOnlyLookup: false)));
    }

    [Fact]
    public void An_empty_name_or_password_is_refused_unless_it_is_allowed()
    {
        var users = new TestUsers(
            new BmcUser(1, Octets.Empty, default, PrivilegeLevel.Administrator),
            new BmcUser(2, "nopassword"u8.ToArray(), new byte[20], PrivilegeLevel.Administrator),
            new BmcUser(3, "admin"u8.ToArray(), "secret"u8.ToArray(), PrivilegeLevel.Administrator));
        using (var intruder = new Intruder(Default with { AuthenticationTypes = [AuthenticationType.Md5] }, users))
        {
            Assert.Null(intruder.Login(3, "", ""));
            Assert.Null(intruder.Login(3, "nopassword", ""));
            Assert.Null(intruder.Login15(user: "", password: ""));
            Assert.Null(intruder.Login15(user: "nopassword", password: ""));
            Assert.Equal(2, intruder.Bmc.Counters.RefusedUsers);
            byte[] capabilities = intruder.Command(NetFn.App, 0x38, 0x8E, 4)!;
            Assert.Equal(4, capabilities[3] & 7);
        }

        using (var intruder = new Intruder(Default with { AllowsNullUsers = true, AllowsEmptyPasswords = true }, users))
        {
            Assert.NotNull(intruder.Login(3, "", ""));
            Assert.NotNull(intruder.Login(3, "nopassword", ""));
            byte[] capabilities = intruder.Command(NetFn.App, 0x38, 0x8E, 4)!;
            Assert.Equal(5, capabilities[3] & 7);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    public void With_hiding_an_unknown_name_is_answered_like_a_known_one(int suite)
    {
        using var intruder = new Intruder(Default with { CipherSuites = CipherSuites.StrongestFirst, HidesUnknownUsers = true });
        byte[] known = Answer("admin");
        byte[] unknown = Answer("nobody");
        byte[] tooHigh = Answer("user");
        Assert.Equal(known.Length, unknown.Length);
        Assert.Equal(known.Length, tooHigh.Length);
        Assert.Equal(known[..4], unknown[..4]);

        Guess guess = intruder.Begin(suite, "nobody")!;
        Assert.Equal(RmcpStatus.InvalidIntegrityCheckValue, guess.Prove("any"));

        // Suite 0 asks for no password, so there is nothing to hide behind.
        Assert.Null(intruder.Begin(0, "nobody"));
        Assert.Null(intruder.Challenge(AuthenticationType.None, "nobody"));
        Assert.NotNull(intruder.Challenge(AuthenticationType.Md5, "nobody"));
        Assert.Null(intruder.Login15(user: "nobody", password: "any"));
        Assert.Empty(intruder.Bmc.Sessions);

        byte[] Answer(string name)
        {
            byte[] rakp2 = intruder.Ask(PayloadType.RakpMessage1, intruder.Begin(suite, name)!.Rakp1)!;
            Assert.Equal(0, rakp2[1]);
            return rakp2;
        }
    }

    [Fact]
    public void Messages_of_a_handshake_with_bytes_too_many_or_from_elsewhere_are_not_taken()
    {
        using var intruder = new Intruder();
        Guess guess = intruder.Begin(3)!;
        Assert.Null(intruder.Ask(PayloadType.RakpMessage1, [.. guess.Rakp1, 0]));
        intruder.From = new(SessionPair.ConsoleAddress.Address, 9);
        Assert.Null(guess.Send());
        Assert.Null(guess.Prove(TestUsers.AdminPassword));
        intruder.From = SessionPair.ConsoleAddress;
        Assert.Equal(RmcpStatus.Ok, guess.Prove(TestUsers.AdminPassword));
    }

    [Fact]
    public void A_repeated_message_gets_the_same_answer_again_and_opens_nothing_more()
    {
        using var intruder = new Intruder();
        Guess guess = intruder.Begin(17)!;
        Assert.Equal(intruder.Ask(PayloadType.RakpMessage1, guess.Rakp1)!, intruder.Ask(PayloadType.RakpMessage1, guess.Rakp1)!);
        byte[] rakp3 = guess.Rakp3(TestUsers.AdminPassword);
        Assert.Equal(intruder.Ask(PayloadType.RakpMessage3, rakp3)!, intruder.Ask(PayloadType.RakpMessage3, rakp3)!);
        Assert.Single(intruder.Bmc.Sessions);
        Assert.Equal(0, intruder.Bmc.Dropped);

        // Once the session is used, nobody needs RAKP 4 any more.
        Assert.True(guess.Session(TestUsers.AdminPassword).Works());
        Assert.Null(intruder.Ask(PayloadType.RakpMessage3, rakp3));
    }

    [Fact]
    public void Session_ID_0_gives_nobody_the_rights_of_a_session()
    {
        using var intruder = new Intruder();
        IntruderSession session = intruder.Login(3)!;
        Assert.Equal(CompletionCode.Ok, session.Raise(PrivilegeLevel.Administrator));
        Assert.Equal([0xD4], intruder.Command(NetFn.Chassis, 0x02, 1)!);
        Assert.Equal([0xD4], intruder.Command(NetFn.App, 0x3B, 4)!);
        Assert.Equal([0xD4], intruder.Command(NetFn.App, 0x3C, BitConverter.GetBytes(session.BmcId))!);
        foreach (byte bits in (byte[])[0x40, 0x80, 0xC0])
        {
            byte[] packet = session.Seal(NetFn.Chassis, 0x02, 1);
            packet[1] = bits;
            packet.AsSpan(2, 4).Clear();
            Assert.Empty(intruder.Deliver(packet));
        }

        Assert.Equal(0, intruder.Executed);
    }

    [Fact]
    public void IDs_and_random_numbers_are_distinct_and_even()
    {
        using var intruder = new Intruder(SessionPair.EverySuite with { MaxFailedHandshakesPerMinute = 0 });
        var ids = new HashSet<uint>();
        var nonces = new HashSet<string>();
        int ones = 0;
        for (int i = 0; i < 1000; i++)
        {
            Guess guess = intruder.Begin(3)!;
            byte[] rakp2 = intruder.Ask(PayloadType.RakpMessage1, guess.Rakp1)!;
            Assert.True(guess.BmcId != 0 && ids.Add(guess.BmcId));
            Assert.True(nonces.Add(Convert.ToHexString(rakp2, 8, 16)));
            ones += System.Numerics.BitOperations.PopCount(guess.BmcId);
        }

        Assert.InRange(ones / 32_000.0, 0.48, 0.52);
    }

    [Fact]
    public void No_answer_to_a_stranger_is_more_than_two_and_a_half_times_as_long_as_what_it_answers()
    {
        using var intruder = new Intruder();
        var requests = new List<byte[]>
        {
            Intruder.Handshake(PayloadType.OpenSessionRequest, Intruder.Proposal(SessionPair.Suite(17))),
            Intruder.Handshake(PayloadType.RakpMessage1, intruder.Begin(17, "admin")!.Rakp1),
        };
        for (int command = 0; command < 256; command++)
        {
            requests.Add(Intruder.Outside(Intruder.Message(NetFn.App, (byte)command, [])));
            requests.Add(Intruder.Outside(Intruder.Message(NetFn.App, (byte)command, [0x8E, 4])));
            requests.Add(Intruder.Outside(Intruder.Message(NetFn.App, (byte)command, [0x0E, 0, 0x80])));
        }

        foreach (byte[] request in requests)
        {
            foreach (byte[] answer in intruder.Deliver(request))
            {
                Assert.True(
                    OverAsked * (RmcpEndpoint.HeaderLength + answer.Length) <= MostAmplification * (RmcpEndpoint.HeaderLength + request.Length),
                    Convert.ToHexString(request));
            }
        }
    }

    [Fact]
    public void In_IPMI_15_only_the_right_type_challenge_and_number_activate_a_session()
    {
        foreach (AuthenticationType type in (AuthenticationType[])
            [AuthenticationType.None, AuthenticationType.Md2, AuthenticationType.StraightPassword, (AuthenticationType)3, (AuthenticationType)5])
        {
            using var intruder = new Intruder();
            GetSessionChallengeResponse challenge = intruder.Challenge(AuthenticationType.Md5, "admin")!.Value;
            var request = new ActivateSessionRequest
            {
                AuthenticationType = type,
                MaximumPrivilege = PrivilegeLevel.Administrator,
                Challenge = challenge.Challenge,
                InitialOutboundSequence = 1,
            };

            // The type that the datagram has, then the type that the message names.
            CompletionCode? code = null;
            if (type is AuthenticationType.None or AuthenticationType.Md2 or AuthenticationType.StraightPassword)
            {
                intruder.Activate(challenge.TemporarySessionId, type, TestUsers.AdminPassword, request, out code);
                Assert.Null(code);
            }

            intruder.Activate(challenge.TemporarySessionId, AuthenticationType.Md5, TestUsers.AdminPassword, request, out code);
            Assert.Equal(CompletionCode.InvalidDataField, code);
            request = request with { AuthenticationType = AuthenticationType.Md5, InitialOutboundSequence = 0 };
            intruder.Activate(challenge.TemporarySessionId, AuthenticationType.Md5, TestUsers.AdminPassword, request, out code);
            Assert.Equal((CompletionCode)0x84, code);
            request = request with { InitialOutboundSequence = 1, Challenge = new("another challeng"u8[..16]) };
            intruder.Activate(challenge.TemporarySessionId, AuthenticationType.Md5, TestUsers.AdminPassword, request, out code);
            Assert.Equal(CompletionCode.InvalidDataField, code);
            Assert.Empty(intruder.Bmc.Sessions);
        }
    }

    [Fact]
    public void In_IPMI_15_a_privilege_above_the_users_is_refused()
    {
        using var intruder = new Intruder();
        Assert.Null(intruder.Login15(user: "user", password: "Zq7-user"));
        Assert.Null(intruder.Login15(user: "operator", password: "Zq7-operator"));
        IntruderSession session = intruder.Login15(user: "user", password: "Zq7-user", privilege: PrivilegeLevel.User)!;
        Assert.Equal((CompletionCode)0x80, session.Raise(PrivilegeLevel.Operator));
    }
}
