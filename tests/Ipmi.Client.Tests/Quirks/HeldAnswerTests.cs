using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Client.Tests.Quirks;

/// <summary>A BMC that answers only when another datagram comes (intelwv2), and those that only look like one.</summary>
public class HeldAnswerTests
{
    private static readonly IpmiClientOptions Ipmi15 = new() { Protocol = SessionProtocol.Ipmi15 };

    [Theory]
    [InlineData(null)]
    [InlineData(AuthenticationType.Md5)]
    public void Once_it_is_seen_every_request_is_answered_at_once_and_sent_once(AuthenticationType? type)
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.IntelWv2));
        IpmiClient client = bmc.Connect(Ipmi15 with { AuthenticationType = type });
        Assert.Equal([Workarounds.IntelWv2], client.Info!.Workarounds);
        Assert.True(bmc.Clock.Elapsed < TimeSpan.FromSeconds(1.1), $"{bmc.Clock.Elapsed}");
        TimeSpan before = bmc.Clock.Elapsed;
        bmc.Use(client);
        Assert.True(bmc.Clock.Elapsed - before < TimeSpan.FromSeconds(0.1), $"{bmc.Clock.Elapsed - before}");
    }

    [Fact]
    public void What_must_not_be_repeated_is_done_once_and_its_answer_comes()
    {
        var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.IntelWv2));
        IpmiClient client = bmc.Connect(Ipmi15);
        for (int i = 0; i < 5; i++)
        {
            bmc.Run(client.SendAsync(
                new ChassisControlRequest { Operation = ChassisControlOperation.HardReset }, TestContext.Current.CancellationToken));
        }

        Assert.Equal(5, bmc.Bmc.Machine.Chassis.Operations.Count);
    }

    /// <summary>Losses and slowness have requests repeated as well; nothing late is brought by another datagram there.</summary>
    [Fact]
    public void Losses_are_not_taken_for_it()
    {
        // The first, second, ... datagram of a login gets lost, either way.
        for (int lost = 0; lost < 10; lost++)
        {
            var bmc = new QuirkyBmc(BmcQuirks.None);
            int carried = 0;
            bmc.Network.Filter = (_, _, _) => carried++ == lost ? FilterVerdict.Drop : FilterVerdict.Pass;
            IpmiClient client = bmc.Connect(Ipmi15);
            Assert.Equal([], client.Info!.Workarounds);
            bmc.Network.Filter = null;
            bmc.Use(client);
        }
    }

    [Theory]
    [InlineData(300)]
    [InlineData(400)]
    [InlineData(700)]
    public void A_slow_BMC_is_not_taken_for_it(int delay)
    {
        var bmc = new QuirkyBmc(BmcQuirks.None);
        bmc.Network.Conditions = new() { Delay = TimeSpan.FromMilliseconds(delay) };
        Assert.Equal([], bmc.Connect(Ipmi15).Info!.Workarounds);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.1)]
    public void It_is_worked_with_where_datagrams_get_lost(double loss)
    {
        for (int seed = 1; seed <= 10; seed++)
        {
            var bmc = new QuirkyBmc(BmcQuirks.Of(Workarounds.IntelWv2));
            bmc.Network.Conditions = new() { Delay = TimeSpan.FromMilliseconds(0.5 + seed / 100.0), Loss = loss };
            IpmiClient client = bmc.Connect(Ipmi15);
            for (int i = 0; i < 20; i++)
            {
                Assert.Equal(0x20, bmc.Run(client.SendAsync(new GetDeviceIdRequest(), TestContext.Current.CancellationToken)).DeviceId);
            }
        }
    }
}
