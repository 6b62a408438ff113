using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests.Machine;

/// <summary>Quirks that show in more than one answer: what is lost, comes later, or does not come at all.</summary>
public class QuirkSequenceTests
{
    private const byte Lan = 1;
    private const byte AddressSource = 4;
    private const byte Mask = 6;
    private const byte Gateway = 12;

    /// <summary>The quirks that have a test here, or in the client's tests of Serial over LAN.</summary>
    public static IEnumerable<string> Names =>
    [
        "bridge-embedded", "bridge-repeats", "bridge-untracked",
        "lan-dhcp-owned", "lan-mask-clears-gateway",
        "password-ends-sessions", "pet-no-code",
        "sdr-chunk-silent", "settings-need-reset", "slow-commit", "slow-section",
        "sol-counts-nothing", "sol-deactivates-another", "sol-forgets", "sol-ignores-disable", "sol-never-active", "sol-number-stuck",
        "sol-silent-after-reset", "sol-stolen",
        "user-busy", "volatile-follows",
    ];

    [Fact]
    public void A_write_that_comes_too_soon_after_another_is_lost()
    {
        (Lab lab, LanSession admin) = Open("slow-commit");
        Set(lab, admin, Gateway, 192, 0, 2, 1);
        Set(lab, admin, Mask, 255, 0, 0, 0);
        Assert.Equal([192, 0, 2, 1], Get(lab, admin, Gateway));
        Assert.Equal([255, 255, 255, 0], Get(lab, admin, Mask));
        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        Set(lab, admin, Mask, 255, 0, 0, 0);
        Assert.Equal([255, 0, 0, 0], Get(lab, admin, Mask));
    }

    [Fact]
    public void A_write_of_another_section_that_comes_too_soon_is_lost()
    {
        (Lab lab, LanSession admin) = Open("slowcommit");
        Set(lab, admin, Gateway, 192, 0, 2, 1);
        Set(lab, admin, Mask, 255, 0, 0, 0);
        Assert.Equal([255, 0, 0, 0], Get(lab, admin, Mask));
        Assert.Equal(CompletionCode.Ok, lab.Send(admin, NetFn.Transport, 0x21, Lan, 5, 6).CompletionCode);
        Assert.Equal(10, lab.Send(admin, NetFn.Transport, 0x22, Lan, 5, 0, 0).Data.Span[1]);
        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(CompletionCode.Ok, lab.Send(admin, NetFn.Transport, 0x21, Lan, 5, 6).CompletionCode);
        Assert.Equal(6, lab.Send(admin, NetFn.Transport, 0x22, Lan, 5, 0, 0).Data.Span[1]);
    }

    [Fact]
    public void Settings_wait_for_a_cold_reset()
    {
        (Lab lab, LanSession admin) = Open("settings-need-reset");
        Set(lab, admin, Gateway, 192, 0, 2, 1);
        Assert.Equal([0, 0, 0, 0], Get(lab, admin, Gateway));
        lab.Send(admin, NetFn.App, 0x02);
        Assert.Equal([192, 0, 2, 1], Get(lab, lab.Open(), Gateway));
    }

    [Fact]
    public void Serial_over_LAN_forgets_when_the_power_goes_off()
    {
        (Lab lab, LanSession admin) = Open("sol-forgets");
        Assert.Equal(CompletionCode.Ok, lab.Send(admin, NetFn.Transport, 0x21, Lan, 5, 6).CompletionCode);
        Assert.Equal(6, lab.Send(admin, NetFn.Transport, 0x22, Lan, 5, 0, 0).Data.Span[1]);
        lab.Send(admin, NetFn.Chassis, 0x02, 0);
        Assert.Equal(10, lab.Send(admin, NetFn.Transport, 0x22, Lan, 5, 0, 0).Data.Span[1]);
    }

    [Fact]
    public void Channel_access_for_later_counts_now()
    {
        (Lab lab, LanSession admin) = Open("volatile-follows");
        byte[] now = [0x0E, 0x80];
        byte before = lab.Send(admin, NetFn.App, 0x41, now).Data.Span[0];

        // Alerting is switched on, for later alone.
        Assert.Equal(CompletionCode.Ok, lab.Send(admin, NetFn.App, 0x40, 0x0E, 0x42, 0x44).CompletionCode);
        Assert.NotEqual(before, lab.Send(admin, NetFn.App, 0x41, now).Data.Span[0]);
    }

    [Fact]
    public void The_mask_clears_the_gateway()
    {
        (Lab lab, LanSession admin) = Open("lan-mask-clears-gateway");
        Set(lab, admin, Gateway, 192, 0, 2, 1);
        Set(lab, admin, Mask, 255, 0, 0, 0);
        Assert.Equal([0, 0, 0, 0], Get(lab, admin, Gateway));
    }

    [Fact]
    public void DHCP_owns_the_addresses()
    {
        (Lab lab, LanSession admin) = Open("lan-dhcp-owned");
        Set(lab, admin, AddressSource, 2);
        Assert.Equal((CompletionCode)0x82, lab.Send(admin, NetFn.Transport, 0x01, Lan, Gateway, 192, 0, 2, 1).CompletionCode);
        Set(lab, admin, AddressSource, 1);
        Set(lab, admin, Gateway, 192, 0, 2, 1);
    }

    [Fact]
    public void A_new_password_ends_the_sessions_of_its_user_and_no_others()
    {
        (Lab lab, LanSession admin) = Open("password-ends-sessions");
        LanSession other = lab.Open(PrivilegeLevel.Operator, "operator");
        Assert.Equal(CompletionCode.Ok, lab.Send(admin, NetFn.App, 0x47, [2, 2, .. "another"u8, .. new byte[9]]).CompletionCode);
        Assert.Equal(1, lab.Bmc.SessionCount);
        Assert.ThrowsAny<IpmiException>(() => lab.Send(admin, NetFn.App, 0x01));
        Assert.Equal(CompletionCode.Ok, lab.Send(other, NetFn.App, 0x01).CompletionCode);
    }

    [Fact]
    public void A_BMC_that_is_busy_with_users_takes_the_second_write()
    {
        (Lab lab, LanSession admin) = Open("user-busy");
        LanSession hasty = lab.Open();
        RawResponse first = lab.Run(
            hasty.ExchangeRawAsync(new(NetFn.App, 0x47, new byte[] { 3, 0 }, Repeatable: false), CancellationToken.None));
        Assert.Equal(CompletionCode.NodeBusy, first.CompletionCode);
        Assert.Equal(CompletionCode.Ok, lab.Send(admin, NetFn.App, 0x47, 3, 0).CompletionCode);
    }

    [Fact]
    public void What_is_not_answered_is_silence()
    {
        (Lab lab, LanSession admin) = Open("sdr-chunk-silent");
        Assert.Throws<IpmiTimeoutException>(() => lab.Send(admin, NetFn.Storage, 0x23, 0, 0, 1, 0, 0, 0xFF));
        Assert.Equal(CompletionCode.Ok, lab.Send(admin, NetFn.Storage, 0x23, 0, 0, 1, 0, 0, 32).CompletionCode);
    }

    [Fact]
    public void A_trap_is_acknowledged_without_a_completion_code()
    {
        (Lab lab, _) = Open("pet-no-code");
        Assert.Empty(Sessionless.Answer(lab, NetFn.SensorEvent, 0x17, new byte[12]));
    }

    [Theory]
    [InlineData("bridge-embedded")]
    [InlineData("bridge-repeats")]
    [InlineData("bridge-untracked")]
    [InlineData("")]
    public void Bridged_requests_are_answered(string quirk)
    {
        Lab lab = WithSatellite(quirk);
        var far = new BridgedChannel(lab.Open(), new(new MessageAddress(0x52)));
        for (int i = 0; i < 3; i++) Assert.Equal(0x52, lab.Run(far.SendAsync(new GetDeviceIdRequest())).DeviceId);
    }

    [Fact]
    public void A_BMC_that_tracks_nothing_refuses_to()
    {
        Lab lab = WithSatellite("bridge-untracked");
        LanSession admin = lab.Open();

        // Channel 0: Get Device ID for 52h, tracked.
        byte[] tracked = [0x40, 0x52, 0x18, 0x96, 0x20, 0x04, 0x01, 0xDB];
        Assert.Equal(CompletionCode.InvalidDataField, lab.Send(admin, NetFn.App, 0x34, tracked).CompletionCode);

        // The same untracked. The answer comes by itself.
        byte[] untracked = [0x00, 0x52, 0x18, 0x96, 0x20, 0x04, 0x01, 0xDB];
        lab.Network.StartLog();
        Assert.Equal(CompletionCode.Ok, lab.Send(admin, NetFn.App, 0x34, untracked).CompletionCode);
        lab.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, lab.Network.Log.Count(d => d.From.Equals(Lab.BmcAddress)));
    }

    private static (Lab Lab, LanSession Admin) Open(string quirk)
    {
        var lab = new Lab(with: o => o with { Quirks = [quirk] });
        return (lab, lab.Open());
    }

    private static Lab WithSatellite(string quirk) => new(
        new VirtualMachine { Satellites = [new SatelliteController(0x52)] },
        o => o with { Quirks = quirk.Length == 0 ? [] : [quirk] });

    private static void Set(Lab lab, LanSession session, byte parameter, params byte[] value) =>
        Assert.Equal(CompletionCode.Ok, lab.Send(session, NetFn.Transport, 0x01, [Lan, parameter, .. value]).CompletionCode);

    private static byte[] Get(Lab lab, LanSession session, byte parameter) =>
        lab.Send(session, NetFn.Transport, 0x02, Lan, parameter, 0, 0).Data.Span[1..].ToArray();
}
