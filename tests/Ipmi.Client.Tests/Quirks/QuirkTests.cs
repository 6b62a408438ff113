using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Client.Tests.Quirks;

/// <summary>For each quirk: a client without flags logs in to a BMC that has it, works, and says what it found.</summary>
public class QuirkTests
{
    private static readonly IpmiClientOptions Usual = new();
    private static readonly IpmiClientOptions Ipmi15 = new() { Protocol = SessionProtocol.Ipmi15 };

    /// <summary>Quirks that show in what is refused, or that need a flag: each has a test of its own below.</summary>
    private static readonly Workaround[] OthersBelow =
    [
        Workarounds.NoAuthCodeCheck, Workarounds.ErrorIdZero, Workarounds.RakpCompletionCode,
        Workarounds.MissingCodes, Workarounds.WrongCodes, Workarounds.DisabledSuites, Workarounds.CutPassword, Workarounds.Supermicro,
    ];

    public static TheoryData<string> All => [.. BmcQuirks.Names.Except(OthersBelow.Select(w => w.Name))];

    [Theory]
    [MemberData(nameof(All))]
    public void A_client_without_flags_logs_in_to_a_BMC_with_the_quirk_and_works(string quirk)
    {
        (IpmiClientOptions options, Func<BmcSessionOptions, BmcSessionOptions>? sessions) = Setting(Workarounds.Find(quirk)!);
        var bmc = new QuirkyBmc(BmcQuirks.Parse([quirk]), sessions);
        IpmiClient client = bmc.Connect(options);
        Assert.Equal(options.Privilege, client.Privilege);
        Assert.True(bmc.Clock.Elapsed < TimeSpan.FromSeconds(5), $"{bmc.Clock.Elapsed}");
        bmc.Use(client);
    }

    /// <summary>Suite 6 has no packets to protect, and suites 7 and 11 encrypt nothing: K1 and K2 matter where they are used.</summary>
    [Theory]
    [InlineData(6, "")]
    [InlineData(7, "integ_password,shortconstants")]
    [InlineData(8, "integ_password,shortconstants")]
    [InlineData(9, "integ_password,shortconstants")]
    [InlineData(10, "integ_password,shortconstants")]
    [InlineData(11, "")]
    [InlineData(12, "shortconstants")]
    [InlineData(13, "shortconstants")]
    [InlineData(14, "shortconstants")]
    public void The_keys_of_OpenIPMI_work_in_each_suite_that_has_them(int suite, string workarounds)
    {
        var bmc = new QuirkyBmc(BmcQuirks.Parse(["integ_password", "shortconstants"]), o => QuirkyBmc.Only(o, suite));
        IpmiClient client = bmc.Connect(new() { CipherSuite = (byte)suite });
        Assert.Equal(workarounds, string.Join(",", client.Info!.Workarounds));
        bmc.Use(client);
    }

    [Theory]
    [InlineData("opensesspriv", "")]
    [InlineData("highestpriv", "highestpriv")]
    [InlineData("exactpriv", "exactpriv")]
    [InlineData("intel20", "intel20")]
    [InlineData("intelplus", "rakp3_wrong_rolem")]
    [InlineData("rakp3_wrong_rolem", "rakp3_wrong_rolem")]
    [InlineData("supermicro20", "supermicro20")]
    [InlineData("sun20", "supermicro20")]
    [InlineData("integritycheckvalue", "integritycheckvalue")]
    [InlineData("i82571spt", "i82571spt")]
    [InlineData("icts", "icts")]
    [InlineData("rmcpp_integ_sik", "rmcpp_integ_sik")]
    [InlineData("integ_password", "integ_password")]
    [InlineData("shortconstants", "shortconstants")]
    [InlineData("forcepermsg", "forcepermsg")]
    [InlineData("otherauthtype", "otherauthtype")]
    [InlineData("endianseq", "endianseq")]
    [InlineData("quanta", "quanta")]
    [InlineData("intelwv2", "intelwv2")]
    [InlineData("", "")]
    public void The_result_names_the_workarounds_in_use(string quirk, string workarounds)
    {
        BmcQuirks quirks = quirk.Length == 0 ? BmcQuirks.None : BmcQuirks.Parse([quirk]);
        (IpmiClientOptions options, Func<BmcSessionOptions, BmcSessionOptions>? sessions) = quirk.Length == 0 ? (Usual, null) : Setting(Workarounds.Find(quirk)!);
        var bmc = new QuirkyBmc(quirks, sessions);
        IpmiClient client = bmc.Connect(options);
        Assert.Equal(workarounds, string.Join(",", client.Info!.Workarounds));
        Assert.NotEmpty(client.Info.Reason);
    }

    [Fact]
    public void Quirks_may_come_together()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(
            Workarounds.Intel20, Workarounds.Supermicro20, Workarounds.IntegrityBySik, Workarounds.HighestPrivilege, Workarounds.AddressesNotSwapped));
        bmc.Use(bmc.Connect(Usual));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    public void Intel20_with_MD5_and_a_password_of_20_bytes(int suite)
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.Intel20), o => QuirkyBmc.Only(o, suite));
        bmc.Use(bmc.Connect(Usual, "admin", QuirkyBmc.Password));
    }

    [Fact]
    public void No_quirk_lets_a_wrong_password_in_and_none_is_taken_for_one()
    {
        foreach (string quirk in BmcQuirks.Names)
        {
            foreach (int suite in new[] { 3, 8, 17 })
            {
                var bmc = new QuirkyBmc(BmcQuirks.Parse([quirk]), o => QuirkyBmc.Only(o, suite));
                var refusal = Assert.Throws<IpmiAuthenticationException>(() => bmc.Connect(new() { CipherSuite = (byte)suite }, password: "Zq7-shorter"));
                Assert.Equal(HandshakeFailureCause.WrongPassword, refusal.Failure.Cause);
                Assert.Equal(0, bmc.Bmc.SessionCount);
            }
        }
    }

    [Fact]
    public void Wrong_codes_of_IPMI_15_are_taken_only_on_request()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.NoAuthCodeCheck));
        Assert.Throws<IpmiHandshakeException>(() => bmc.Connect(Ipmi15));
        IpmiClient client = bmc.Connect(Ipmi15 with { Workarounds = [Workarounds.NoAuthCodeCheck] });
        Assert.Contains(Workarounds.NoAuthCodeCheck, client.Info!.Workarounds);
        bmc = new(BmcQuirks.Of(Workarounds.NoAuthCodeCheck));
        bmc.Use(bmc.Connect(Ipmi15 with { Workarounds = [Workarounds.NoAuthCodeCheck] }));
    }

    [Fact]
    public void Wrong_checksums_without_integrity_are_taken_only_on_request()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.NoChecksumCheck), o => QuirkyBmc.Only(o, 1));
        Assert.ThrowsAny<IpmiException>(() => bmc.Connect(new() { CipherSuite = 1 }));
        bmc = new(BmcQuirks.Of(Workarounds.NoChecksumCheck), o => QuirkyBmc.Only(o, 1));
        bmc.Use(bmc.Connect(new() { CipherSuite = 1, Workarounds = [Workarounds.IgnoreChecksums] }));
    }

    [Fact]
    public void A_refusal_of_Activate_Session_with_ID_0_is_told()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.ErrorIdZero), o => o with { MaxSessions = 0 });
        var refusal = Assert.Throws<IpmiSessionRefusedException>(() => bmc.Connect(Ipmi15));
        Assert.Equal(HandshakeFailureCause.NoSlotFree, refusal.Failure.Cause);
        Assert.True(bmc.Clock.Elapsed < TimeSpan.FromSeconds(1), $"{bmc.Clock.Elapsed}");
    }

    [Fact]
    public void A_completion_code_instead_of_a_status_is_told()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.RakpCompletionCode));
        var refusal = Assert.Throws<IpmiSessionRefusedException>(() => bmc.Connect(Usual, user: "nobody"));
        Assert.Equal(HandshakeFailureCause.Refused, refusal.Failure.Cause);
        Assert.Contains("C7h", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_whose_answer_got_lost_is_executed_again_where_a_repeat_is_refused()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.RepeatRefused));
        IpmiClient client = bmc.Connect(Usual);
        int lost = 0;
        bmc.Network.Filter = (from, _, _) =>
            from.Port == RmcpEndpoint.DefaultPort && lost++ == 0 ? FilterVerdict.Drop : FilterVerdict.Pass;
        Assert.Equal(0x20, bmc.Run(client.SendAsync(new GetDeviceIdRequest(), TestContext.Current.CancellationToken)).DeviceId);
        Assert.InRange(lost, 3, 4);
    }

    [Fact]
    public void A_BMC_that_does_not_answer_Close_Session_is_not_waited_for()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.SilentClose));
        IpmiClient client = bmc.Connect(Usual);
        TimeSpan before = bmc.Clock.Elapsed;
        bmc.Clock.Run(client.DisposeAsync(), TimeSpan.FromSeconds(10));
        Assert.InRange(bmc.Clock.Elapsed - before, TimeSpan.Zero, TimeSpan.FromSeconds(1.1));
        Assert.Equal(0, bmc.Bmc.SessionCount);
    }

    [Fact]
    public void Every_name_is_read_and_no_other()
    {
        Assert.Equal(Workarounds.All.Length, Workarounds.All.Select(w => w.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.InRange(Workarounds.All.Count(w => w.Use == WorkaroundUse.OnRequest), 0, 3);
        foreach (string name in BmcQuirks.Names) Assert.True(BmcQuirks.Parse([name.ToUpperInvariant()]).Has(Workarounds.Find(name)!));
        Assert.Throws<ArgumentException>(() => BmcQuirks.Parse(["nosuchquirk"]));
        Assert.Equal(BmcQuirks.Parse(["icts", "idzero"]), BmcQuirks.Parse(["idzero", "icts"]));
    }

    /// <summary>What the BMC does and the client asks for, so that the quirk matters.</summary>
    private static (IpmiClientOptions Options, Func<BmcSessionOptions, BmcSessionOptions>? Sessions) Setting(Workaround quirk)
    {
        Workaround[] of15 =
        [
            Workarounds.AuthenticationCapabilities, Workarounds.OldCapabilities, Workarounds.IdZero, Workarounds.ForcePerMessage,
            Workarounds.UnexpectedAuthentication, Workarounds.OtherAuthenticationType, Workarounds.EndianSequence,
            Workarounds.OffByOneSequence, Workarounds.OneChallenge, Workarounds.LegacyPad, Workarounds.IntelWv2,
        ];
        if (quirk == Workarounds.Quanta) return (Ipmi15 with { AuthenticationType = AuthenticationType.StraightPassword }, null);
        if (of15.Contains(quirk)) return (Ipmi15, null);
        if (quirk == Workarounds.IntegrityCheckValue) return (new() { CipherSuite = 0 }, o => QuirkyBmc.Only(o, 0));
        if (quirk == Workarounds.IntegrityByPassword || quirk == Workarounds.ShortConstants || quirk == Workarounds.SuiteList) return (Usual, o => QuirkyBmc.Only(o, 8));
        if (quirk == Workarounds.ExactPrivilege) return (new() { Privilege = PrivilegeLevel.User }, null);
        return quirk == Workarounds.TagZero || quirk == Workarounds.ShortRefusal || quirk == Workarounds.OddSuiteRefusal
            || quirk == Workarounds.SilentSuite || quirk == Workarounds.Sun20 || quirk == Workarounds.Supermicro20
            ? (Usual, o => QuirkyBmc.Only(o, 3))
            : (Usual, null);
    }
}
