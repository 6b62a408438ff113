using System.Text;
using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Channel;

/// <summary>Opening sessions on a link that loses nothing.</summary>
public class LoginTests
{
    private static readonly byte[] Kg = Encoding.ASCII.GetBytes("Zq7-the-key-of-20-b!");

    public static TheoryData<string> Logins => Login.Names(Login.All);

    [Theory]
    [MemberData(nameof(Logins))]
    public void A_session_opens_works_and_closes(string login)
    {
        using var pair = new SessionPair();
        LanSession session = pair.Open(Login.Named(login));

        Assert.Equal(PrivilegeLevel.Administrator, session.Privilege);
        Assert.Equal(Login.Named(login).Suite, session.Info.CipherSuite);
        Assert.Equal(1, pair.Sessions);
        IpmiReply<GetDeviceIdResponse> device =
            pair.Run(session.ExchangeAsync<GetDeviceIdRequest, GetDeviceIdResponse>(default, TestContext.Current.CancellationToken));
        Assert.Equal(TestBmc.Device, device.Response);
        pair.Run(SessionPair.ReadManyAsync(session, 100));
        Assert.Equal(0, session.Counters.Repeated);
        Assert.Equal(0, session.Counters.Dropped);

        pair.Run(session.DisposeAsync());
        Assert.Equal(0, pair.Sessions);
        Assert.Equal(0, pair.Bmc.Table.HalfOpen);
        Assert.Equal(0, pair.Bmc.Table.Dropped);
    }

    [Theory]
    [InlineData("", "Zq7-null-user", PrivilegeLevel.User)]
    [InlineData("operator", "Zq7-operator", PrivilegeLevel.Operator)]
    [InlineData("sixteen-bytes-nm", "Zq7-sixteen", PrivilegeLevel.Administrator)]
    [InlineData("long", TestUsers.LongPassword, PrivilegeLevel.Administrator)]
    public void Users_log_in_with_suites_of_every_hash(string name, string password, PrivilegeLevel privilege)
    {
        foreach (int suite in new[] { 3, 8, 11, 12, 17 })
        {
            using var pair = new SessionPair();
            LanSession session = pair.Open(suite, IpmiCredentials.Of(name, password), privilege);
            pair.Run(SessionPair.ReadManyAsync(session, 3));
            Assert.Equal(privilege, session.Privilege);
            Assert.Equal(SessionPair.BmcGuid, session.Info.BmcGuid);
            pair.Run(session.DisposeAsync());
            Assert.Equal(0, pair.Sessions);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(17)]
    public void The_right_K_G_opens_a_session(int suite)
    {
        using var pair = new SessionPair(bmc: SessionPair.EverySuite with { Kg = Kg });
        LanSession session = pair.Open(suite, SessionPair.Admin(Kg));
        pair.Run(SessionPair.ReadManyAsync(session, 3));
    }

    [Fact]
    public void A_K_G_of_zeros_is_none_at_either_end()
    {
        byte[] zeros = new byte[20];
        using (var pair = new SessionPair(bmc: SessionPair.EverySuite with { Kg = zeros })) pair.Open(17);
        using (var pair = new SessionPair()) pair.Open(17, SessionPair.Admin(zeros));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(17)]
    public void A_wrong_or_missing_K_G_is_told_from_a_wrong_password(int suite)
    {
        foreach (byte[] wrong in (byte[][])[[], Encoding.ASCII.GetBytes("another")])
        {
            using var pair = new SessionPair(bmc: SessionPair.EverySuite with { Kg = Kg });
            var refused = Assert.Throws<IpmiAuthenticationException>(() => pair.Open(suite, SessionPair.Admin(wrong)));
            Assert.Equal(HandshakeFailureCause.WrongKg, refused.Failure.Cause);
            Assert.Equal("RAKP 4", refused.Failure.During);
            Assert.True(pair.Clock.Elapsed < TimeSpan.FromSeconds(0.3), $"{pair.Clock.Elapsed}");

            // The BMC believed that the session was open, and is told.
            pair.Clock.Advance(TimeSpan.FromMilliseconds(10));
            Assert.Equal(0, pair.Sessions);
        }
    }

    [Theory]
    [InlineData("admin", "wrong", PrivilegeLevel.Administrator, HandshakeFailureCause.WrongPassword, "RAKP 2")]
    [InlineData("admin", "", PrivilegeLevel.Administrator, HandshakeFailureCause.WrongPassword, "RAKP 2")]
    [InlineData("nobody", "Zq7-operator", PrivilegeLevel.User, HandshakeFailureCause.UnknownUser, "RAKP 2")]
    [InlineData("off", "Zq7-off", PrivilegeLevel.User, HandshakeFailureCause.UnknownUser, "RAKP 2")]
    [InlineData("locked", "Zq7-locked", PrivilegeLevel.User, HandshakeFailureCause.UnknownUser, "RAKP 2")]
    [InlineData("operator", "Zq7-operator", PrivilegeLevel.Administrator, HandshakeFailureCause.PrivilegeNotAllowed, "RAKP 2")]
    [InlineData("user", "Zq7-user", PrivilegeLevel.Operator, HandshakeFailureCause.PrivilegeNotAllowed, "RAKP 2")]
    public void A_refused_login_says_why(string name, string password, PrivilegeLevel privilege, HandshakeFailureCause cause, string during)
    {
        foreach (int suite in new[] { 1, 3, 6, 12, 17 })
        {
            using var pair = new SessionPair();
            var refused = Assert.Throws<IpmiAuthenticationException>(
                () => pair.Open(suite, IpmiCredentials.Of(name, password), privilege));
            Assert.Equal(cause, refused.Failure.Cause);
            Assert.Equal(during, refused.Failure.During);
            Assert.True(pair.Clock.Elapsed < TimeSpan.FromSeconds(0.3), $"{pair.Clock.Elapsed}");
            pair.Clock.Advance(TimeSpan.FromSeconds(0.1));
            Assert.Equal(0, pair.Sessions);
            Assert.Equal(0, pair.Bmc.Table.HalfOpen);
        }
    }

    [Theory]
    [InlineData("admin", "wrong", PrivilegeLevel.Administrator, HandshakeFailureCause.WrongPassword, "Activate Session")]
    [InlineData("nobody", "Zq7", PrivilegeLevel.User, HandshakeFailureCause.UnknownUser, "Get Session Challenge")]
    [InlineData("off", "Zq7-off", PrivilegeLevel.User, HandshakeFailureCause.UnknownUser, "Get Session Challenge")]
    [InlineData("long", "Zq7", PrivilegeLevel.User, HandshakeFailureCause.UnknownUser, "Get Session Challenge")]
    [InlineData("user", "Zq7-user", PrivilegeLevel.Administrator, HandshakeFailureCause.PrivilegeNotAllowed, "Activate Session")]
    public void A_refused_login_of_IPMI_15_says_why(
        string name, string password, PrivilegeLevel privilege, HandshakeFailureCause cause, string during)
    {
        foreach (AuthenticationType type in new[] { AuthenticationType.Md5, AuthenticationType.Md2, AuthenticationType.StraightPassword })
        {
            using var pair = new SessionPair();
            var refused = Assert.Throws<IpmiAuthenticationException>(
                () => pair.Open(type, IpmiCredentials.Of(name, password), privilege));
            Assert.Equal(cause, refused.Failure.Cause);
            Assert.Equal(during, refused.Failure.During);
            pair.Clock.Advance(TimeSpan.FromSeconds(22));
            Assert.Equal(0, pair.Sessions);
            Assert.Equal(0, pair.Bmc.Table.HalfOpen);
        }
    }

    [Fact]
    public void Lookup_by_name_and_privilege_is_refused_above_the_users_privilege()
    {
        foreach (bool nameOnly in new[] { true, false })
        {
            using var exchange = new HandshakeExchange(new RakpLogin(
                IpmiCredentials.Of("operator", "Zq7-operator"), SessionPair.Suite(3), PrivilegeLevel.Administrator, nameOnly));
            exchange.Run();
            Assert.Equal(
                nameOnly ? HandshakeFailureCause.PrivilegeNotAllowed : HandshakeFailureCause.UnknownUser, exchange.Console.Failure!.Cause);
            Assert.Empty(exchange.Bmc.Sessions);
        }
    }

    [Fact]
    public void Lookup_by_name_and_privilege_finds_the_user_of_that_privilege()
    {
        using var exchange = new HandshakeExchange(new RakpLogin(
            IpmiCredentials.Of("operator", "Zq7-operator"), SessionPair.Suite(3), PrivilegeLevel.Operator, NameOnlyLookup: false));
        exchange.Run();
        Assert.Null(exchange.Console.Failure);
        Assert.Single(exchange.Bmc.Sessions);
    }

    [Fact]
    public void A_suite_that_the_BMC_does_not_do_is_refused_and_nothing_weaker_is_taken()
    {
        using var pair = new SessionPair(bmc: SessionPair.EverySuite with { CipherSuites = [SessionPair.Suite(3)] });
        foreach (int suite in new[] { 0, 1, 2, 8, 15, 17 })
        {
            var refused = Assert.Throws<IpmiSessionRefusedException>(() => pair.Open(suite));
            Assert.Equal(HandshakeFailureCause.CipherSuiteRefused, refused.Failure.Cause);
            Assert.Equal("Open Session", refused.Failure.During);
            Assert.Equal(0, pair.Sessions + pair.Bmc.Table.HalfOpen);
        }
    }

    [Fact]
    public void Of_several_suites_the_first_that_the_BMC_does_is_taken()
    {
        using var pair = new SessionPair(bmc: SessionPair.EverySuite with { CipherSuites = [SessionPair.Suite(3), SessionPair.Suite(2)] });
        LanSession session = pair.Run(Ipmi20Session.OpenAsync(
            pair.Connect(),
            SessionPair.Admin(),
            [SessionPair.Suite(17), SessionPair.Suite(3), SessionPair.Suite(2)],
            PrivilegeLevel.User,
            pair.Options,
            TestContext.Current.CancellationToken));
        Assert.Equal((byte)3, session.Info.CipherSuite);
        Assert.Equal(PrivilegeLevel.User, session.Privilege);
    }

    [Fact]
    public void An_authentication_type_that_the_BMC_does_not_do_is_refused()
    {
        using var pair = new SessionPair(bmc: SessionPair.EverySuite with { AuthenticationTypes = [AuthenticationType.StraightPassword] });
        var refused = Assert.Throws<IpmiSessionRefusedException>(() => pair.Open(AuthenticationType.Md5));
        Assert.Equal(HandshakeFailureCause.CipherSuiteRefused, refused.Failure.Cause);

        // What does not protect the password is not chosen on its own.
        refused = Assert.Throws<IpmiSessionRefusedException>(() => pair.Open(type: null));
        Assert.Equal(HandshakeFailureCause.CipherSuiteRefused, refused.Failure.Cause);
    }

    [Fact]
    public void The_best_authentication_type_is_chosen()
    {
        using var both = new SessionPair();
        Assert.Equal(AuthenticationType.Md5, both.Open(type: null).Info.AuthenticationType);
        using var old = new SessionPair(bmc: SessionPair.EverySuite with { AuthenticationTypes = [AuthenticationType.Md2] });
        Assert.Equal(AuthenticationType.Md2, old.Open(type: null).Info.AuthenticationType);
    }

    [Fact]
    public void A_password_too_long_for_IPMI_15_is_an_error_before_the_first_datagram()
    {
        using var pair = new SessionPair();
        Assert.Throws<ArgumentException>(
            () => pair.Open(AuthenticationType.Md5, IpmiCredentials.Of("long", TestUsers.LongPassword)));
        Assert.Throws<ArgumentException>(() => IpmiCredentials.Of("admin", new string('x', 21)));
        Assert.Equal(0, pair.Network.Counters.Sent);
    }

    [Fact]
    public void A_full_table_is_told_and_has_room_again_when_a_session_closes()
    {
        using var pair = new SessionPair(bmc: SessionPair.EverySuite with { MaxSessions = 2 });
        LanSession first = pair.Open(3);
        pair.Open(AuthenticationType.Md5);
        var refused = Assert.Throws<IpmiSessionRefusedException>(() => pair.Open(17));
        Assert.Equal(HandshakeFailureCause.NoSlotFree, refused.Failure.Cause);
        refused = Assert.Throws<IpmiSessionRefusedException>(() => pair.Open(AuthenticationType.Md5));
        Assert.Equal(HandshakeFailureCause.NoSlotFree, refused.Failure.Cause);

        pair.Run(first.DisposeAsync());
        pair.Open(17);
        Assert.Equal(2, pair.Sessions);
    }

    [Theory]
    [InlineData("suite 3")]
    [InlineData("Md5")]
    public void Silence_is_a_timeout_at_the_deadline(string login)
    {
        using var pair = new SessionPair();
        pair.Bmc.IsDeaf = true;
        var timeout = Assert.Throws<IpmiNoAnswerException>(() => pair.Open(Login.Named(login)));
        Assert.Equal(HandshakeFailureCause.NothingAnswers, timeout.Failure.Cause);
        Assert.InRange(pair.Clock.Elapsed, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20.5));
        Assert.InRange(timeout.Attempts, 4, 60);
    }

    [Fact]
    public void Sixty_four_sessions_are_held_and_used()
    {
        using var pair = new SessionPair();
        LanSession[] sessions = [.. Enumerable.Range(0, 64).Select(i => pair.Open(Login.All[i % Login.All.Length]))];
        Assert.Equal(64, pair.Sessions);
        foreach (LanSession session in sessions) pair.Run(SessionPair.ReadAsync(session, 77));
        foreach (LanSession session in sessions) pair.Run(session.DisposeAsync());
        Assert.Equal(0, pair.Sessions);
    }
}
