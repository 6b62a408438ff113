using System.Net;
using System.Net.Sockets;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Session.Crypto;
using Ipmi.Transport;

namespace Ipmi.Virtual.Tests;

public class LifetimeTests
{
    [Fact]
    public async Task Starting_on_a_port_that_is_taken_says_so_at_once()
    {
        await using var first = VirtualBmc.Start(new());
        var taken = Assert.Throws<SocketException>(() => VirtualBmc.Start(new() { Listen = first.EndPoint }));
        Assert.Equal(SocketError.AddressAlreadyInUse, taken.SocketErrorCode);
    }

    [Fact]
    public async Task Disposing_frees_the_port()
    {
        IPEndPoint endPoint;
        await using (var first = VirtualBmc.Start(new())) endPoint = first.EndPoint;
        await using var second = VirtualBmc.Start(new() { Listen = endPoint });
        Assert.Equal(endPoint, second.EndPoint);
    }

    [Fact]
    public async Task Disposing_twice_does_no_harm()
    {
        var bmc = VirtualBmc.Start(new());
        await bmc.DisposeAsync();
        await bmc.DisposeAsync();
        Assert.Equal(0, bmc.SessionCount);
    }

    [Theory]
    [InlineData("state")]
    [InlineData("user")]
    [InlineData("sensors")]
    [InlineData("FRU devices")]
    [InlineData("quirk")]
    public async Task What_cannot_be_started_leaves_neither_socket_nor_timer(string wrong)
    {
        var clock = new VirtualClock();
        IPEndPoint listen;
        await using (var first = VirtualBmc.Start(new())) listen = first.EndPoint;
        var sensor = new Sensor { Number = 1, Name = "S", Type = SensorType.Fan };
        var device = new FruDevice(1, new());
        VirtualBmcOptions options = new() { Listen = listen, Time = clock };
        VirtualBmcOptions unusable = wrong switch
        {
            "state" => options with { State = "[]"u8.ToArray() },
            "user" => options with { Users = [VirtualBmcOptions.User(64, "admin", "secret")] },
            "sensors" => options with { Machine = new() { Sensors = [sensor, sensor] } },
            "FRU devices" => options with { Machine = new() { FruDevices = [device, device] } },
            _ => options with { Quirks = ["nobody has seen it"] },
        };
        Assert.NotNull(Record.Exception(() => VirtualBmc.Start(unusable)));
        Assert.Equal(0, clock.PendingEvents);
        await using var second = VirtualBmc.Start(options);
        Assert.Equal(listen, second.EndPoint);

        // A transport belongs to the virtual BMC, also to one that cannot be started.
        var network = new InMemoryNetwork(clock, seed: 1);
        Assert.NotNull(Record.Exception(() => VirtualBmc.Start(unusable with { Transport = network.Bind(Lab.BmcAddress) })));
        await using IDatagramTransport again = network.Bind(Lab.BmcAddress);
    }

    [Fact]
    public void A_program_for_a_line_that_is_not_there_is_not_started()
    {
        var lab = new Lab();
        Assert.Throws<ArgumentOutOfRangeException>(
            () => lab.Bmc.ConnectConsole(new System.Diagnostics.ProcessStartInfo("no such program"), 9));
    }

    [Fact]
    public async Task The_same_seed_clock_and_requests_give_the_same_datagrams()
    {
        string[] first = await RecordAsync(7);
        Assert.True(first.Length > 100);
        Assert.Equal(first, await RecordAsync(7));
        Assert.NotEqual(first, await RecordAsync(8));
    }

    [Fact]
    public async Task Several_in_one_process_do_not_mix()
    {
        VirtualBmc[] all = [.. Enumerable.Range(1, 8).Select(i => VirtualBmc.Start(new()
        {
            Users = [VirtualBmcOptions.User(2, "admin", $"secret{i}")],
            Machine = new() { Identity = new() { DeviceId = (byte)i } },
        }))];
        await Parallel.ForEachAsync(all.Index(), TestContext.Current.CancellationToken, async (item, cancellation) =>
        {
            using var credentials = IpmiCredentials.Of("admin", $"secret{item.Index + 1}");
            await using LanSession session = await Ipmi20Session.OpenAsync(
                UdpRmcpTransport.Connect(item.Item.EndPoint), credentials, [CipherSuites.All[3]], PrivilegeLevel.User, new(), cancellation);
            GetDeviceIdResponse device = await session.SendAsync(new GetDeviceIdRequest(), cancellation);
            Assert.Equal(item.Index + 1, device.DeviceId);
            Assert.Equal(1, item.Item.SessionCount);
        });
        foreach (VirtualBmc bmc in all)
        {
            Assert.Equal(0, bmc.SessionCount);
            await bmc.DisposeAsync();
        }
    }

    [Fact]
    public void Two_on_one_simulated_network_do_not_mix()
    {
        var lab = new Lab(new() { Identity = new() { DeviceId = 7 } });
        var other = new Lab(new() { Identity = new() { DeviceId = 8 } });
        Assert.Equal(7, lab.Run(lab.Open().SendAsync(new GetDeviceIdRequest())).DeviceId);
        Assert.Equal(8, other.Run(other.Open().SendAsync(new GetDeviceIdRequest())).DeviceId);
    }

    [Fact]
    public void A_session_that_is_silent_for_a_minute_is_closed()
    {
        var lab = new Lab();
        lab.Open();
        lab.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(1, lab.Bmc.SessionCount);
        lab.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(0, lab.Bmc.SessionCount);
    }

    [Fact]
    public void The_same_seed_makes_the_same_conversation()
    {
        Assert.Equal(Conversation(), Conversation());

        static string[] Conversation()
        {
            var lab = new Lab();
            lab.Network.StartLog();
            LanSession session = lab.Open();
            lab.Run(session.SendAsync(new GetChassisStatusRequest()));
            lab.Run(session.DisposeAsync());
            return [.. lab.Network.Log.Select(d => d.Bytes.ToString())];
        }
    }

    /// <summary>
    /// All that a virtual BMC answers to every command that it has, without data, and to a sensor that crosses a threshold.
    /// </summary>
    private static async Task<string[]> RecordAsync(int seed)
    {
        var sent = new List<string>();
        var clock = new VirtualClock();
        var transport = new DirectTransport();
        transport.Sent += answer => sent.Add(Convert.ToHexString(answer));
        await using var bmc = VirtualBmc.Start(new()
        {
            Transport = transport,
            Time = clock,
            Random = new SeededRandomSource(seed),
            Users = [VirtualBmcOptions.User(2, "admin", "secret")],
        });
        using var session = new DirectSession(transport, 17, seed: 1);
        CommandId[] ending = [CloseSessionRequest.Info.Id, ColdResetRequest.Info.Id];
        foreach (CommandInfo command in bmc.SupportedCommands.Where(c => !ending.Contains(c.Id)))
        {
            session.Exchange(command.Id.NetFn, command.Id.Command, command.Id.Body == Body.None ? [] : [(byte)command.Id.Body]);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        bmc.Change(machine => machine.Sensors[0].Value = 200);
        session.Exchange(NetFn.Storage, 0x43, [0, 0, 0, 0, 0, 0xFF]);
        return [.. sent];
    }
}
