using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

/// <summary>Many consoles at one virtual BMC (threats rows 2 and 46; G12).</summary>
public class ManyClientsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    public void Sixty_four_clients_of_one_address_log_in_at_once_and_read(double loss)
    {
        var lab = new Lab();
        lab.Network.Conditions = new LinkConditions { Delay = TimeSpan.FromMilliseconds(0.5), Loss = loss };
        Task<int>[] clients = [.. Enumerable.Range(0, 64).Select(i => ReadAsync(lab, i, 20))];
        Assert.All(lab.Run(Task.WhenAll(clients)), count => Assert.Equal(20, count));
        lab.Clock.Advance(TimeSpan.FromSeconds(63));
        Assert.Equal((0, 0), (lab.Bmc.SessionCount, lab.Bmc.HalfOpenCount));
        Assert.Equal(0, lab.Bmc.Counters.Slowed);
    }

    [Fact]
    public void A_thousand_sessions_are_held_and_used_in_turn_for_a_minute()
    {
        var lab = new Lab(with: options => options with { Sessions = options.Sessions with { MaxSessions = 1000 } });
        LanSession[] sessions = [.. Enumerable.Range(0, 1000).Select(_ => lab.Open())];
        for (int round = 0; round < 4; round++)
        {
            lab.Clock.Advance(TimeSpan.FromSeconds(15));
            foreach (LanSession session in sessions) Assert.Equal(0x20, lab.Run(session.SendAsync(new GetDeviceIdRequest())).DeviceId);
        }

        Assert.Equal(1000, lab.Bmc.SessionCount);
    }

    [Fact]
    public void An_address_that_guessed_is_answered_a_second_later()
    {
        var lab = new Lab();
        for (int i = 0; i < 10; i++) Assert.Throws<IpmiAuthenticationException>(() => lab.Open(password: "wrong"));
        TimeSpan before = lab.Clock.Elapsed;
        long slowed = lab.Bmc.Counters.Slowed;
        lab.Open();
        Assert.InRange(lab.Clock.Elapsed - before, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.05));

        // The client begins again after three quarters of a second, and keeps its turn.
        Assert.Equal(slowed + 2, lab.Bmc.Counters.Slowed);
        Assert.True(lab.Bmc.Counters.RefusedCodes >= 10);
    }

    [Fact]
    public void A_users_session_limit_is_what_Set_User_Access_says()
    {
        var lab = new Lab();
        LanSession admin = lab.Open();
        var access = new SetUserAccessRequest { Channel = 0x0E, UserId = 4, PrivilegeLimit = PrivilegeLevel.User, SessionLimit = 1 };
        lab.Run(admin.SendAsync(access));
        LanSession first = lab.Open(PrivilegeLevel.User, "user");
        Assert.ThrowsAny<IpmiException>(() => lab.Open(PrivilegeLevel.User, "user"));
        lab.Run(first.DisposeAsync());
        lab.Open(PrivilegeLevel.User, "user");
    }

    private static async Task<int> ReadAsync(Lab lab, int number, int count)
    {
        using var credentials = IpmiCredentials.Of("admin", "secret");
        var options = new SessionOptions
        {
            Time = lab.Clock,
            Random = new SeededRandomSource(100 + number),
            Pump = new() { ContinueInline = true },
        };
        LanSession session = await Ipmi20Session.OpenAsync(
            lab.Link(), credentials, [CipherSuites.All[17]], PrivilegeLevel.Administrator, options,
            CancellationToken.None).ConfigureAwait(false);
        int read = 0;
        for (; read < count; read++) await session.SendAsync(new GetDeviceIdRequest()).ConfigureAwait(false);
        await session.DisposeAsync().ConfigureAwait(false);
        return read;
    }
}
