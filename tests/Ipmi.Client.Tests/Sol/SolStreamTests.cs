using System.Text;
using Ipmi.Messages;
using Ipmi.Session.Crypto;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Client.Tests.Sol;

/// <summary>Serial over LAN through whole sessions: every character once, in order, whatever the network does (threats row 40).</summary>
public class SolStreamTests
{
    private const int Length = 100_000;

    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_hundred_kilobytes_go_each_way_while_a_tenth_is_lost_and_a_tenth_doubled(int seed)
    {
        using var world = new SolWorld(seed);
        SolConsole console = world.Activate(world.Connect());
        world.Network.Conditions = world.Network.Conditions with { Loss = 0.1, Duplication = 0.1 };
        byte[] toType = Bytes(seed, Length);
        byte[] toPrint = Bytes(-seed, Length);
        (byte[] typed, byte[] printed) = world.Carry(console, world.Bmc.SolPort(), toType, toPrint);
        Assert.Equal(toType, typed);
        Assert.Equal(toPrint, printed);
        Assert.False(console.Ended.IsCompleted);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(12)]
    public void Ten_kilobytes_go_each_way_in_sessions_of_every_protection(byte suite)
    {
        using var world = new SolWorld(suite, o => o with { Sessions = o.Sessions with { CipherSuites = [CipherSuites.All[suite]] } });
        SolConsole console = world.Activate(world.Connect(suite: suite));
        (byte[] typed, byte[] printed) = world.Carry(console, world.Bmc.SolPort(), Bytes(1, 10_000), Bytes(2, 10_000));
        Assert.Equal(Bytes(1, 10_000), typed);
        Assert.Equal(Bytes(2, 10_000), printed);
    }

    [Fact]
    public void Packets_that_overtake_each_other_are_put_in_order()
    {
        using var world = new SolWorld(7);
        SolConsole console = world.Activate(world.Connect());
        world.Network.Conditions = new() { Delay = TimeSpan.FromMilliseconds(1), Jitter = TimeSpan.FromMilliseconds(40), Duplication = 0.3 };
        (byte[] typed, byte[] printed) = world.Carry(console, world.Bmc.SolPort(), Bytes(1, 20_000), Bytes(2, 20_000));
        Assert.Equal(Bytes(1, 20_000), typed);
        Assert.Equal(Bytes(2, 20_000), printed);
    }

    [Fact]
    public void Several_lines_are_used_at_once_and_do_not_mix()
    {
        using var world = new SolWorld(with: o => o with { Sol = new() { Instances = 3 } });
        for (byte instance = 1; instance <= 3; instance++)
        {
            SolConsole console = world.Activate(world.Connect(), new() { Instance = instance });
            world.Bmc.SolPort(instance).Input = _ => throw new InvalidOperationException("Another line was typed at.");
            (byte[] typed, byte[] printed) = world.Carry(console, world.Bmc.SolPort(instance), Bytes(instance, 2000), Bytes(-instance, 2000));
            Assert.Equal(Bytes(instance, 2000), typed);
            Assert.Equal(Bytes(-instance, 2000), printed);
            world.Bmc.SolPort(instance).Input = null;
        }

        GetPayloadActivationStatusResponse? status = world.Run(world.Connect().Sol.GetStatusAsync(TestContext.Current.CancellationToken));
        Assert.Equal(3, status?.InstanceCapacity ?? 0);
        Assert.Equal(0b111, status?.ActiveInstances ?? 0);
    }

    [Fact]
    public void What_is_typed_after_the_console_moved_to_another_port_arrives_within_two_seconds_and_so_does_its_echo()
    {
        using var world = new SolWorld();
        var roaming = new RoamingTransport(world.Bind);
        SolConsole console = world.Activate(world.Connect(bmc => new RmcpEndpoint(roaming, timeProvider: world.Clock).Connect(bmc)));
        SolPort line = world.Bmc.SolPort();
        line.Input = characters => line.Print(characters);
        world.Type(console, "before");
        Assert.Equal("before", Printed(world, console, 6));
        roaming.Roam();
        TimeSpan moved = world.Clock.Elapsed;
        world.Type(console, "after");
        Assert.Equal("after", Printed(world, console, 5));
        Assert.InRange(world.Clock.Elapsed - moved, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void What_the_system_prints_finds_a_silent_console_that_moved_as_soon_as_it_asks_whose_the_line_is()
    {
        using var world = new SolWorld(with: o => o with { Sol = new() { Retry = new() { Count = 7, Interval = 200 } } });
        var roaming = new RoamingTransport(world.Bind);
        IpmiClient client = world.Connect(bmc => new RmcpEndpoint(roaming, timeProvider: world.Clock).Connect(bmc));
        SolConsole console = world.Activate(client, new() { KeepAlive = TimeSpan.FromSeconds(2) });
        roaming.Roam();
        world.Bmc.SolPort().Print("printed"u8);
        Assert.Equal("printed", Printed(world, console, 7));
        Assert.False(console.Ended.IsCompleted);
    }

    [Fact]
    public void Reading_slowly_holds_the_system_up_and_loses_nothing()
    {
        using var world = new SolWorld();
        SolConsole console = world.Activate(world.Connect());
        byte[] toPrint = Bytes(1, Length);
        int accepted = 0;
        for (int i = 0; i < 3000; i++)
        {
            accepted += world.Bmc.SolPort().Print(toPrint.AsSpan(accepted));
            world.Pass(0.001);
        }

        Assert.InRange(accepted, 64 * 1024, Length - 1);
        var printed = new List<byte>();
        world.Until(() =>
        {
            accepted += world.Bmc.SolPort().Print(toPrint.AsSpan(accepted));
            printed.AddRange(world.Read(console));
            return printed.Count >= Length;
        });
        Assert.Equal(toPrint, printed);
    }

    private static string Printed(SolWorld world, SolConsole console, int length)
    {
        var printed = new List<byte>();
        world.Until(() =>
        {
            printed.AddRange(world.Read(console));
            return printed.Count >= length;
        });
        return Encoding.ASCII.GetString([.. printed]);
    }

    private static byte[] Bytes(int seed, int length)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
