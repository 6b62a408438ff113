using System.Text;
using Ipmi.Messages;
using Ipmi.Session.Tests.Simulation;

namespace Ipmi.Session.Tests.Bmc;

/// <summary>
/// Users change while somebody logs in: what counts is what they are at the last message, which proves the password. A BMC clears a password
/// in place when it gets another.
/// </summary>
public class ChangedUserTests
{
    private const int MostChanges = 4;
    private const int Seeds = 300;

    private static readonly string[] Passwords = ["", "Zq7-Adm!n-Secret", "Zq7-another", "Zq7-twenty-byte-pw-!"];

    [Theory]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(8)]
    [InlineData(1)]
    public void The_empty_password_does_not_open_a_session_when_the_password_was_changed_between_RAKP_2_and_3(int suite)
    {
        var users = new ChangingUsers();
        using var intruder = new Intruder(users: users);
        Guess guess = intruder.Begin(suite)!;
        users.SetPassword(0, "Zq7-another");
        Assert.Equal(RmcpStatus.InvalidIntegrityCheckValue, guess.Prove(""));
        Assert.Empty(intruder.Bmc.Sessions);
    }

    [Theory]
    [InlineData(AuthenticationType.Md5)]
    [InlineData(AuthenticationType.Md2)]
    [InlineData(AuthenticationType.StraightPassword)]
    public void Nor_a_session_of_IPMI_15_when_it_was_changed_after_the_challenge(AuthenticationType type)
    {
        var users = new ChangingUsers();
        using var intruder = new Intruder(users: users);
        GetSessionChallengeResponse challenge = intruder.Challenge(type, "admin")!.Value;
        users.SetPassword(0, "Zq7-another");
        Assert.Null(Activate(intruder, type, "", challenge));
        Assert.NotNull(Activate(intruder, type, "Zq7-another", challenge));
    }

    [Fact]
    public void Whatever_is_done_to_users_meanwhile_a_session_is_opened_by_who_may_and_has_the_password_then()
    {
        int opened = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var users = new ChangingUsers();
            using var intruder = new Intruder(users: users, seed: seed);
            int suite = ((int[])[0, 1, 3, 8, 17])[random.Next(5)];
            AuthenticationType type = ((AuthenticationType[])[AuthenticationType.Md5, AuthenticationType.Md2, AuthenticationType.StraightPassword])[random.Next(3)];
            bool is15 = random.Next(2) == 0;
            Guess? guess = is15 ? null : intruder.Begin(suite)!;
            GetSessionChallengeResponse challenge = is15 ? intruder.Challenge(type, "admin")!.Value : default;
            var done = new List<string>();
            for (int i = random.Next(MostChanges); i > 0; i--) done.Add(users.ChangeAnything(random));
            string password = Passwords[random.Next(Passwords.Length - (is15 ? 1 : 0))];

            bool isOpen = is15 ? Activate(intruder, type, password, challenge) is not null : guess!.Prove(password) == RmcpStatus.Ok;
            BmcUser? named = users.All.FirstOrDefault(u => u.Name == "admin"u8.ToArray() && u.IsEnabled && u.Limit <= PrivilegeLevel.Administrator
                && u.Password.Span.ContainsAnyExcept((byte)0));
            bool proves = (!is15 && suite == 0) || (named is not null && named.Password.Span.SequenceEqual(Encoding.UTF8.GetBytes(password)));
            bool may = named is { Id: ChangingUsers.Admin, Limit: PrivilegeLevel.Administrator } && proves;
            string what = $"seed {seed}: {(is15 ? type : suite)}, {string.Join(", ", done)}, then \"{password}\"";
            Assert.True(may == isOpen, what);
            Assert.True(intruder.Bmc.Sessions.Count == (isOpen ? 1 : 0), what);
            if (isOpen) Assert.True(intruder.Bmc.Sessions.Single().User.Password.IsEmpty, "A session does not need the password.");
            opened += isOpen ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seeds 1 to {Seeds}: {opened} sessions were opened");
        Assert.InRange(opened, Seeds / 10, Seeds - Seeds / 10);
    }

    private static IntruderSession? Activate(Intruder intruder, AuthenticationType type, string password, GetSessionChallengeResponse challenge) =>
        intruder.Activate(
            challenge.TemporarySessionId,
            type,
            password,
            new() { AuthenticationType = type, MaximumPrivilege = PrivilegeLevel.Administrator, Challenge = challenge.Challenge, InitialOutboundSequence = 1 },
            out _);

    /// <summary>Two users, whose passwords are cleared where they are when they get others.</summary>
    private sealed class ChangingUsers : IBmcUsers
    {
        public const byte Admin = 2;

        private readonly BmcUser[] _users =
        [
            new(Admin, "admin"u8.ToArray(), Encoding.UTF8.GetBytes(TestUsers.AdminPassword), PrivilegeLevel.Administrator),
            new(3, "other"u8.ToArray(), "Zq7-another"u8.ToArray(), PrivilegeLevel.Administrator),
        ];

        public IEnumerable<BmcUser> All => [.. _users];

        public void SetPassword(int which, string password)
        {
            System.Runtime.InteropServices.MemoryMarshal.AsMemory(_users[which].Password).Span.Clear();
            _users[which] = _users[which] with { Password = Encoding.UTF8.GetBytes(password) };
        }

        public string ChangeAnything(Random random)
        {
            int which = random.Next(3) == 0 ? 1 : 0;
            string password = Passwords[random.Next(Passwords.Length)];
            (string what, BmcUser changed) = random.Next(5) switch
            {
                0 => ("disabled", _users[which] with { IsEnabled = false }),
                1 => ("lowered", _users[which] with { Limit = (PrivilegeLevel)random.Next(2, 5) }),
                2 => ("renamed", _users[which] with { Name = random.Next(2) == 0 ? "else"u8.ToArray() : "admin"u8.ToArray() }),
                3 => ("no access", _users[which] with { Limit = PrivilegeLevel.NoAccess }),
                _ => ($"password \"{password}\"", _users[which]),
            };
            _users[which] = changed;
            if (what.StartsWith("password", StringComparison.Ordinal)) SetPassword(which, password);
            return $"{_users[which].Id} {what}";
        }
    }
}
