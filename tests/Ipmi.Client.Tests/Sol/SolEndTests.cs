using System.Diagnostics;
using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;

namespace Ipmi.Client.Tests.Sol;

/// <summary>How Serial over LAN ends: soon, at both ends, and for everybody who waits.</summary>
public class SolEndTests
{
    private const int Callers = 5;
    private const int Length = 20_000;
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

    [Fact]
    public void All_who_wait_are_told_of_the_end()
    {
        using var world = new SolWorld();
        SolConsole console = world.Activate(world.Connect());
        world.Network.Conditions = world.Network.Conditions with { Loss = 1 };
        Task[] writers = [.. Enumerable.Range(0, Callers).Select(_ => console.WriteAsync(new byte[256 * 1024], Cancellation).AsTask())];
        Task[] flushers = [.. Enumerable.Range(0, Callers).Select(_ => console.FlushAsync(Cancellation).AsTask())];
        Task<int>[] readers = [.. Enumerable.Range(0, Callers).Select(_ => console.ReadAsync(new byte[16], Cancellation).AsTask())];
        Assert.All([.. writers, .. flushers, .. readers], caller => Assert.False(caller.IsCompleted));
        world.Run(console.DisposeAsync());
        foreach (Task caller in (Task[])[.. writers, .. flushers]) Assert.Throws<IpmiProtocolException>(() => world.Run(caller));
        foreach (Task<int> reader in readers) Assert.Equal(0, world.Run(reader));
    }

    [Fact]
    public async Task A_writer_that_waits_for_room_goes_on_beside_those_who_wait_until_all_is_gone()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            using var world = new SolWorld(seed);
            SolConsole console = world.Activate(world.Connect());
            int typed = 0;
            world.Bmc.SolPort().Input = characters =>
            {
                typed += characters.Length;
                return characters.Length;
            };
            world.Network.Conditions = world.Network.Conditions with { Loss = 1 };
            Task writer = console.WriteAsync(new byte[Length], Cancellation).AsTask();
            Task[] callers = [writer, .. Enumerable.Range(0, Callers).Select(_ => console.FlushAsync(Cancellation).AsTask())];
            world.Pass(0.5);
            world.Network.Conditions = world.Network.Conditions with { Loss = 0.05 };
            foreach (Task caller in callers) await EndsAsync(world, caller);
            await EndsAsync(world, console.FlushAsync(Cancellation).AsTask());
            Assert.True(typed == Length, $"seed {seed}: {typed}");
        }
    }

    /// <summary>Has something end within a time on the simulated clock. What is left to do then, other threads do in their time.</summary>
    private static async Task EndsAsync(SolWorld world, ValueTask pending, double seconds)
    {
        Task task = pending.AsTask();
        world.Pass(seconds);
        await task.WaitAsync(Patience, Cancellation);
    }

    /// <summary>Lets time pass, other threads taking part, until something has ended.</summary>
    private static async Task EndsAsync(SolWorld world, Task task)
    {
        long started = Stopwatch.GetTimestamp();
        while (!task.IsCompleted)
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, "It hangs.");
            world.Pass(0.001);
            await Task.Yield();
        }

        await task;
    }
}
