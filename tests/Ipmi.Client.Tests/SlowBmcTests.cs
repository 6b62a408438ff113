using Ipmi.Client.Tests.Quirks;
using Ipmi.Messages;
using Ipmi.Session;

namespace Ipmi.Client.Tests;

public class SlowBmcTests
{
    /// <summary>Suites 17 and 3 are tried by turns after fractions of a second: late answers must not be taken for silence.</summary>
    [Fact]
    public void A_BMC_that_takes_five_seconds_for_each_answer_is_worked_with_in_45()
    {
        var bmc = new QuirkyBmc(BmcQuirks.None);
        bmc.Network.Conditions = new() { Delay = TimeSpan.FromSeconds(2.5) };
        TimeSpan started = bmc.Clock.Elapsed;
        IpmiClient client = bmc.Connect(new());
        Assert.Equal(0x20, bmc.Run(client.SendAsync(new GetDeviceIdRequest(), TestContext.Current.CancellationToken)).DeviceId);
        Assert.InRange(bmc.Clock.Elapsed - started, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(45));
        Assert.Equal((byte)17, client.Info?.CipherSuite);
    }

    [Fact]
    public void Silence_ends_a_login_at_its_deadline_all_the_same()
    {
        var bmc = new QuirkyBmc(BmcQuirks.None);
        bmc.Network.Conditions = new() { Loss = 1 };
        TimeSpan started = bmc.Clock.Elapsed;
        Assert.Throws<IpmiNoAnswerException>(() => bmc.Connect(new()));
        Assert.InRange(bmc.Clock.Elapsed - started, TimeSpan.FromSeconds(19), TimeSpan.FromSeconds(20.5));
    }

    /// <summary>The refusal of the first suite comes when the second was asked for long ago.</summary>
    [Theory]
    [InlineData(0.6, 5.5)]
    [InlineData(1.5, 10)]
    [InlineData(5, 30)]
    public void A_slow_BMC_without_the_first_suite_is_worked_with_in_time(double seconds, double limit)
    {
        var bmc = new QuirkyBmc(BmcQuirks.None, o => QuirkyBmc.Only(o, 3));
        bmc.Network.Conditions = new() { Delay = TimeSpan.FromSeconds(seconds / 2) };
        TimeSpan started = bmc.Clock.Elapsed;
        IpmiClient client = bmc.Connect(new());
        Assert.Equal((byte)3, client.Info?.CipherSuite);
        Assert.Equal(0x20, bmc.Run(client.SendAsync(new GetDeviceIdRequest(), TestContext.Current.CancellationToken)).DeviceId);
        Assert.True(bmc.Clock.Elapsed - started <= TimeSpan.FromSeconds(limit), $"{bmc.Clock.Elapsed - started}");
    }

    /// <summary>Answers overtake each other: a late one of the weaker suite is not preferred.</summary>
    [Fact]
    public void A_slow_BMC_that_has_the_first_suite_is_worked_with_by_the_first()
    {
        var bmc = new QuirkyBmc(BmcQuirks.None);
        bmc.Network.Conditions = new() { Delay = TimeSpan.FromSeconds(0.7) };
        IpmiClient client = bmc.Connect(new());
        Assert.Equal((byte)17, client.Info?.CipherSuite);
    }

    /// <summary>The second suite is answered later than it was waited for at first: that must not send all patience to the first.</summary>
    [Fact]
    public void A_BMC_that_is_slow_and_silent_to_the_first_suite_is_worked_with_by_the_second()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.SilentSuite), o => QuirkyBmc.Only(o, 3));
        bmc.Network.Conditions = new() { Delay = TimeSpan.FromSeconds(0.7) };
        IpmiClient client = bmc.Connect(new());
        Assert.Equal((byte)3, client.Info?.CipherSuite);
    }
}
