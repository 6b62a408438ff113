using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Client.Tests.Quirks;

/// <summary>BMCs that no client should follow: what they do is not taken, and told.</summary>
public class UncuredQuirkTests
{
    private static readonly IpmiClientOptions Ipmi15 = new() { Protocol = SessionProtocol.Ipmi15 };

    [Theory]
    [InlineData(7, "md5nocodes")]
    [InlineData(8, "md5nocodes")]
    [InlineData(11, "md5wrongcodes")]
    [InlineData(12, "md5wrongcodes")]
    public void Answers_without_the_session_s_codes_are_never_taken(int suite, string quirk)
    {
        var bmc = new QuirkyBmc(BmcQuirks.Parse([quirk]), o => QuirkyBmc.Only(o, suite));
        var failure = Assert.Throws<IpmiHandshakeException>(() => bmc.Connect(new() { CipherSuite = (byte)suite }));
        Assert.Equal(HandshakeFailureCause.ProtocolViolation, failure.Failure.Cause);
        Assert.Contains("no answer is protected as was agreed", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(QuirkyBmc.ShortPassword, failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md5nocodes")]
    [InlineData("md5wrongcodes")]
    public void Other_suites_of_such_a_BMC_work(string quirk)
    {
        foreach (int suite in new[] { 3, 6, 17 })
        {
            var bmc = new QuirkyBmc(BmcQuirks.Parse([quirk]), o => QuirkyBmc.Only(o, suite, 8, 12));
            bmc.Use(bmc.Connect(new() { CipherSuite = (byte)suite }));
        }
    }

    [Fact]
    public void A_suite_that_is_disabled_and_works_is_used_when_it_is_named_and_not_otherwise()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.DisabledSuites), o => QuirkyBmc.Only(o, 3));
        IpmiClient client = bmc.Connect(new());
        Assert.Equal((byte)17, client.Info!.CipherSuite);
        bmc.Use(client);

        bmc = new(BmcQuirks.Of(Workarounds.DisabledSuites), o => QuirkyBmc.Only(o, 17));
        client = bmc.Connect(new() { CipherSuite = 0 });
        Assert.Contains("asks for no password", client.Info!.Warning, StringComparison.Ordinal);
        bmc.Use(client);
    }

    [Fact]
    public void A_long_password_is_never_cut_for_IPMI_15()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.CutPassword));
        Exception refusal = Assert.ThrowsAny<Exception>(() => bmc.Connect(Ipmi15, "admin", QuirkyBmc.Password));
        Assert.Contains("16", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, bmc.Bmc.SessionCount);

        // The hole is there: whoever types 16 of the 20 characters gets in.
        bmc.Use(bmc.Connect(Ipmi15, "admin", QuirkyBmc.Password[..16]));
        bmc = new(BmcQuirks.None);
        Assert.ThrowsAny<IpmiException>(() => bmc.Connect(Ipmi15, "admin", QuirkyBmc.Password[..16]));
    }
}
