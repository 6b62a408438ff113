using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Client.Tests.Sol;

/// <summary>How Serial over LAN ends: soon, at both ends, and for everybody who waits.</summary>
public class SolEndTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Disposing_survives_the_loss_of_any_datagram()
    {
        for (int lost = 0; lost < 4; lost++)
        {
            using var world = new SolWorld();
            SolConsole console = world.Activate(world.Connect());
            int seen = 0;
            world.Network.Filter = (_, _, _) => seen++ == lost ? FilterVerdict.Drop : FilterVerdict.Pass;
            await EndsAsync(world, console.DisposeAsync(), seconds: 0.5);
            Assert.False(world.Bmc.SolPort().IsActive, $"datagram {lost} lost");
        }
    }

    [Fact]
    public async Task Disposing_on_a_bad_network_takes_two_seconds_at_most_and_leaves_the_line_free()
    {
        int active = 0;
        for (int seed = 1; seed <= 200; seed++)
        {
            using var world = new SolWorld(seed);
            SolConsole console = world.Activate(world.Connect());
            world.Network.Conditions = world.Network.Conditions with { Loss = 0.3 };
            await EndsAsync(world, console.DisposeAsync(), seconds: 2.01);
            if (world.Bmc.SolPort().IsActive) active++;
        }

        Assert.InRange(active, 0, 2);
    }

    [Fact]
    public async Task A_BMC_that_is_gone_delays_disposing_by_two_seconds()
    {
        using var world = new SolWorld();
        SolConsole console = world.Activate(world.Connect());
        world.Network.Conditions = world.Network.Conditions with { Loss = 1 };
        await EndsAsync(world, console.DisposeAsync(), seconds: 2.01);
    }

    [Fact]
    public void Disposing_in_a_session_that_was_lost_ends_nobody_elses_line()
    {
        for (int milliseconds = 0; milliseconds < 6000; milliseconds += 250)
        {
            using var world = new SolWorld();
            IpmiClient client = world.Connect();
            SolConsole console = world.Activate(client);
            IPEndPoint? first = null;
            world.Network.Filter = (from, to, _) =>
            {
                // The way of the first session is cut, and no other.
                first ??= to.Equals(SolWorld.BmcAddress) ? from : to;
                return from.Equals(first) || to.Equals(first) ? FilterVerdict.Drop : FilterVerdict.Pass;
            };
            Task asking = client.SendAsync(new GetDeviceIdRequest(), Cancellation).AsTask();
            SolConsole other = world.Activate(world.Connect(), new() { TakeOver = true });
            world.Pass(0.001 * milliseconds);
            world.Run(console.DisposeAsync());
            world.Pass(5);
            Assert.True(world.Bmc.SolPort().IsActive, $"after {milliseconds} ms");
            Assert.False(other.Ended.IsCompleted, $"after {milliseconds} ms: {other.Ended}");
            world.Run(asking);
        }
    }

    [Fact]
    public void Taking_over_survives_the_loss_of_any_datagram()
    {
        for (int lost = 0; lost < 16; lost++)
        {
            using var world = new SolWorld();
            world.Activate(world.Connect());
            IpmiClient other = world.Connect();
            int seen = 0;
            world.Network.Filter = (_, _, _) => seen++ == lost ? FilterVerdict.Drop : FilterVerdict.Pass;
            TimeSpan before = world.Clock.Elapsed;
            SolConsole second = world.Activate(other, new() { TakeOver = true });
            Assert.True(world.Clock.Elapsed - before < TimeSpan.FromSeconds(2), $"datagram {lost} lost: {world.Clock.Elapsed - before}");
            Assert.False(second.Ended.IsCompleted);
        }
    }

    /// <summary>Has something end within a time on the simulated clock. What is left to do then, other threads do in their time.</summary>
    private static async Task EndsAsync(SolWorld world, ValueTask pending, double seconds)
    {
        Task task = pending.AsTask();
        world.Pass(seconds);
        await task.WaitAsync(Patience, Cancellation);
    }
}
