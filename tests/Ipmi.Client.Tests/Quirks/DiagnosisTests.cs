using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Client.Tests.Quirks;

/// <summary>What a login costs and how it fails: every cause is told from every other, and soon.</summary>
public class DiagnosisTests
{
    private const int SessionTypeAt = 4;
    private const int PayloadTypeAt = 5;
    private const int CodeOf15At = 13;
    private const int StatusAt = 17;

    private static readonly IPAddress BmcAddress = IPAddress.Parse("192.0.2.1");

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(17)]
    public void A_wrong_password_is_told_within_300_ms_and_costs_one_handshake(int suite)
    {
        var bmc = new QuirkyBmc(BmcQuirks.None, o => QuirkyBmc.Only(o, suite));
        var sent = new List<(byte Type, byte Status)>();
        bmc.Network.Filter = (from, _, datagram) =>
        {
            if (!from.Address.Equals(BmcAddress)) sent.Add((datagram[PayloadTypeAt], datagram[StatusAt]));
            return FilterVerdict.Pass;
        };
        var refusal = Assert.Throws<IpmiAuthenticationException>(() => bmc.Connect(new() { CipherSuite = (byte)suite }, password: "wrong"));
        Assert.Equal(HandshakeFailureCause.WrongPassword, refusal.Failure.Cause);
        Assert.True(bmc.Clock.Elapsed < TimeSpan.FromSeconds(0.3), $"{bmc.Clock.Elapsed}");

        // Open Session, RAKP 1 twice, and RAKP 3 that gives up.
        Assert.Equal(
            [PayloadType.OpenSessionRequest, PayloadType.RakpMessage1, PayloadType.RakpMessage1, PayloadType.RakpMessage3],
            sent.Select(s => (PayloadType)(s.Type & 0x3F)));
        Assert.Equal((byte)RmcpStatus.InvalidIntegrityCheckValue, sent[^1].Status);
    }

    [Fact]
    public void A_damaged_RAKP_2_costs_a_round_trip_and_no_other_handshake()
    {
        var bmc = new QuirkyBmc(BmcQuirks.None);
        int handshakes = 0;
        bool isDamaged = false;
        bmc.Network.Filter = (_, _, datagram) =>
        {
            if (IsType(datagram, PayloadType.OpenSessionRequest)) handshakes++;
            if (isDamaged || !IsType(datagram, PayloadType.RakpMessage2)) return FilterVerdict.Pass;
            isDamaged = true;
            datagram[^1] ^= 1;
            return FilterVerdict.Pass;
        };
        bmc.Use(bmc.Connect(new()));
        Assert.True(isDamaged);
        Assert.Equal(1, handshakes);
    }

    [Fact]
    public void K_G_that_is_missing_wrong_or_needless_is_told()
    {
        foreach ((string has, string given, string words) in
            new[] { ("channelkey", "", "is needed"), ("channelkey", "another", "is wrong"), ("", "another", "leave it out") })
        {
            var bmc = new QuirkyBmc(BmcQuirks.None, o => o with { Kg = System.Text.Encoding.ASCII.GetBytes(has) });
            using IpmiCredentials credentials = IpmiCredentials.Of("root", QuirkyBmc.ShortPassword, System.Text.Encoding.ASCII.GetBytes(given));
            var refusal = Assert.Throws<IpmiAuthenticationException>(() =>
                bmc.Run(IpmiClient.ConnectAsync(new(BmcAddress.ToString()), credentials, bmc.Simulated(new()), TestContext.Current.CancellationToken)));
            Assert.Equal(HandshakeFailureCause.WrongKg, refusal.Failure.Cause);
            Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
            Assert.True(bmc.Clock.Elapsed < TimeSpan.FromSeconds(0.3), $"{bmc.Clock.Elapsed}");
        }
    }

    [Theory]
    [InlineData("tagzero")]
    [InlineData("shortrefusal")]
    [InlineData("oddsuitestatus")]
    [InlineData("highestpriv")]
    public void Odd_refusals_are_told_at_once(string quirk)
    {
        var bmc = new QuirkyBmc(BmcQuirks.Parse([quirk]), o => QuirkyBmc.Only(o, 3));
        Assert.Throws<IpmiSessionRefusedException>(() => bmc.Connect(new() { CipherSuite = 17 }));
        Assert.True(bmc.Clock.Elapsed < TimeSpan.FromSeconds(0.3), $"{bmc.Clock.Elapsed}");
    }

    [Fact]
    public void Each_cause_has_its_name()
    {
        Assert.Equal(HandshakeFailureCause.UnknownUser, CauseOf(bmc => bmc.Connect(new(), user: "nobody")));
        Assert.Equal(HandshakeFailureCause.CipherSuiteRefused, CauseOf(bmc => bmc.Connect(new() { CipherSuite = 2 })));
        Assert.Equal(HandshakeFailureCause.NoSlotFree, CauseOf(bmc => bmc.Connect(new()), o => o with { MaxSessions = 0 }));
        Assert.Equal(HandshakeFailureCause.NothingAnswers, CauseOf(bmc => bmc.Connect(new()), filter: FilterVerdict.Drop));
    }

    [Theory]
    [InlineData(3, "cipher suite")]
    [InlineData(8, "cipher suite")]
    [InlineData(11, "cipher suite")]
    [InlineData(17, "cipher suite")]
    [InlineData(null, "noauthcodecheck")]
    public void Answers_that_prove_nothing_are_told_from_silence(int? suite, string advice)
    {
        var bmc = new QuirkyBmc(BmcQuirks.None, o => suite is { } id ? QuirkyBmc.Only(o, id) : o);
        bmc.Network.Filter = (from, _, datagram) =>
        {
            // Of RMCP+ the last byte is one of the code; of IPMI 1.5 the code stands before the message.
            bool isInSession = datagram[SessionTypeAt] == 6 ? IsType(datagram, PayloadType.Ipmi) : datagram[SessionTypeAt] != 0;
            if (from.Address.Equals(BmcAddress) && isInSession) datagram[suite is null ? CodeOf15At : ^1] ^= 1;
            return FilterVerdict.Pass;
        };
        var options = new IpmiClientOptions { CipherSuite = (byte?)suite };
        if (suite is null) options = options with { Protocol = SessionProtocol.Ipmi15, AuthenticationType = AuthenticationType.Md5 };
        var violation = Assert.Throws<IpmiHandshakeException>(() => bmc.Connect(options));
        Assert.Equal(HandshakeFailureCause.ProtocolViolation, violation.Failure.Cause);
        Assert.Contains("no answer is protected as was agreed", violation.Message, StringComparison.Ordinal);
        Assert.Contains(advice, violation.Message, StringComparison.OrdinalIgnoreCase);
        if (suite is not null) Assert.Equal(0, bmc.Bmc.SessionCount);
    }

    [Fact]
    public void What_a_BMC_said_before_it_fell_silent_is_told()
    {
        // OpenIPMI's simulator dies of an unknown user in some suites: the handshake that would make sure is not answered any more.
        var bmc = new QuirkyBmc(BmcQuirks.None);
        bool isDead = false;
        bmc.Network.Filter = (_, _, datagram) =>
        {
            if (isDead) return FilterVerdict.Drop;
            isDead = IsType(datagram, PayloadType.RakpMessage2);
            return FilterVerdict.Pass;
        };
        var options = new IpmiClientOptions { ConnectTimeout = TimeSpan.FromSeconds(5), CipherSuite = 17 };
        var silence = Assert.Throws<IpmiNoAnswerException>(() => bmc.Connect(options, user: "nobody"));
        Assert.Equal(HandshakeFailureCause.NothingAnswers, silence.Failure.Cause);
        Assert.Equal(HandshakeFailureCause.UnknownUser, silence.Earlier?.Cause);
        Assert.Contains("no such user", silence.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x30, 0x29, 2, 1, 1, 4, 6 })]
    [InlineData(new byte[] { 6, 0, 0xFF, 7 })]
    [InlineData(new byte[] { 6, 0, 0xFF, 7, 6, 0xC0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 6, 0, 0xFF, 7, 0, 1, 2 })]
    public void What_answers_with_other_things_is_not_silence(byte[] answer)
    {
        var bmc = new QuirkyBmc(BmcQuirks.None);
        bmc.Network.Filter = (from, to, _) =>
        {
            if (to.Address.Equals(BmcAddress)) bmc.Network.Inject(to, from, answer);
            return FilterVerdict.Drop;
        };
        var failure = Assert.ThrowsAny<IpmiException>(() => bmc.Connect(new() { ConnectTimeout = TimeSpan.FromSeconds(3) }));
        HandshakeFailureCause cause = Assert.IsType<ILoginFailure>(failure, exactMatch: false).Failure.Cause;
        Assert.Equal(HandshakeFailureCause.SomethingElseAnswers, cause);
        Assert.InRange(bmc.Clock.Elapsed, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.5));
    }

    [Fact]
    public void Falling_back_takes_less_than_half_a_second_more()
    {
        TimeSpan plain = TimeOf(BmcQuirks.None, 17);
        foreach (BmcQuirks quirks in new[] { BmcQuirks.None, BmcQuirks.Of(Workarounds.SilentSuite), BmcQuirks.Of(Workarounds.OddSuiteRefusal), BmcQuirks.Of(Workarounds.SuiteList) })
        {
            Assert.True(TimeOf(quirks, 3) < plain + TimeSpan.FromSeconds(0.5), $"{quirks}: {TimeOf(quirks, 3)}");
        }

        Assert.True(TimeOf(BmcQuirks.None, 8) < plain + TimeSpan.FromSeconds(0.5));
        Assert.True(TimeOf(BmcQuirks.Of(Workarounds.SuiteList), 8) < plain + TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public void The_result_says_why_and_warns()
    {
        Assert.Contains("first choice", Info(new(), 17).Reason, StringComparison.Ordinal);
        Assert.Contains("refused Cipher suite 17", Info(new(), 3).Reason, StringComparison.Ordinal);
        Assert.Null(Info(new(), 17).Warning);
        foreach (int suite in new[] { 0, 1, 2, 6, 15, 16 }) Assert.NotNull(Info(new() { CipherSuite = (byte)suite }, suite).Warning);
        Assert.Contains("encrypts nothing", Info(new() { Protocol = SessionProtocol.Ipmi15 }, 17).Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void IPMI_15_is_fallen_back_to_only_when_allowed_and_the_BMC_has_nothing_else()
    {
        static BmcSessionOptions Old(BmcSessionOptions options) => options with { CipherSuites = [], Quirks = BmcQuirks.Of(Workarounds.SilentSuite) };
        var bmc = new QuirkyBmc(BmcQuirks.None, Old);
        Assert.ThrowsAny<IpmiException>(() => bmc.Connect(new()));
        bmc = new(BmcQuirks.None, Old);
        IpmiClient client = bmc.Connect(new() { AllowIpmi15 = true });
        Assert.Equal(AuthenticationType.Md5, client.Info!.AuthenticationType);
        Assert.NotNull(client.Info.Warning);
        bmc.Use(client);

        // A named suite is never given up, and a BMC that has IPMI 2.0 is not downgraded.
        bmc = new(BmcQuirks.None, Old);
        Assert.ThrowsAny<IpmiException>(() => bmc.Connect(new() { AllowIpmi15 = true, CipherSuite = 17 }));
        bmc = new(BmcQuirks.None, o => QuirkyBmc.Only(o, 2));
        Assert.ThrowsAny<IpmiException>(() => bmc.Connect(new() { AllowIpmi15 = true }));
    }

    private static bool IsType(ReadOnlySpan<byte> datagram, PayloadType type) =>
        datagram.Length > PayloadTypeAt && datagram[SessionTypeAt] == 6 && (PayloadType)(datagram[PayloadTypeAt] & 0x3F) == type;

    private static SessionInfo Info(IpmiClientOptions options, int suite) => new QuirkyBmc(BmcQuirks.None, o => QuirkyBmc.Only(o, suite)).Connect(options).Info!;

    private static TimeSpan TimeOf(BmcQuirks quirks, int suite)
    {
        var bmc = new QuirkyBmc(quirks, o => QuirkyBmc.Only(o, suite));
        bmc.Connect(new());
        return bmc.Clock.Elapsed;
    }

    private static HandshakeFailureCause CauseOf(
        Func<QuirkyBmc, IpmiClient> connect, Func<BmcSessionOptions, BmcSessionOptions>? sessions = null, FilterVerdict filter = FilterVerdict.Pass)
    {
        var bmc = new QuirkyBmc(BmcQuirks.None, sessions);
        bmc.Network.Filter = (_, _, _) => filter;
        var failure = Assert.ThrowsAny<IpmiException>(() => connect(bmc));
        return Assert.IsType<ILoginFailure>(failure, exactMatch: false).Failure.Cause;
    }
}
