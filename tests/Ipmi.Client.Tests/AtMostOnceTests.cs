using System.Net;
using Ipmi.Messages;
using Ipmi.Session;
using Ipmi.Transport;
using Ipmi.Virtual;

namespace Ipmi.Client.Tests;

/// <summary>Commands that must not be repeated, on a network that loses a fifth of everything (threats row 20, G11).</summary>
public class AtMostOnceTests
{
    private const int Seeds = 200;
    private static readonly IPEndPoint BmcAddress = new(IPAddress.Parse("10.0.0.2"), 623);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [Theory]
    [InlineData(ChassisControlOperation.PowerCycle, true)]
    [InlineData(ChassisControlOperation.PowerDown, true)]
    [InlineData(ChassisControlOperation.PowerUp, false)]
    [InlineData(ChassisControlOperation.HardReset, true)]
    [InlineData(ChassisControlOperation.PowerUp, true)]
    public void A_chassis_control_is_never_executed_twice_nor_called_done_when_it_was_not(ChassisControlOperation operation, bool isOn)
    {
        int done = 0, unknown = 0, unknownThoughDone = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            using var world = new World(seed);
            Chassis chassis = world.Bmc.Machine.Chassis;
            if (!isOn) chassis.Control(ChassisControlOperation.PowerDown);
            int before = chassis.Operations.Count;
            IpmiClient client = world.Connect();
            world.Network.Conditions = world.Network.Conditions with { Loss = 0.2 };
            bool isDone = false;
            try
            {
                world.Run(client.Chassis.ControlAsync(operation, TestContext.Current.CancellationToken));
                isDone = true;
                done++;
            }
            catch (IpmiOutcomeUnknownException)
            {
                unknown++;
            }

            int executed = chassis.Operations.Count - before;
            Assert.True(executed <= 1, $"{operation}, seed {seed}: executed {executed} times");
            Assert.True(!isDone || executed == 1, $"{operation}, seed {seed}: called done, but not done");
            if (!isDone && executed == 1) unknownThoughDone++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{operation}: {done} done, {unknown} unknown, {unknownThoughDone} of them executed");
        Assert.Equal(Seeds, done + unknown);

        // Where the state tells, what was executed is known to be.
        bool leavesATrace = operation != ChassisControlOperation.PowerUp || !isOn;
        Assert.True(!leavesATrace || unknownThoughDone == 0, $"{operation}: {unknownThoughDone} executed and not seen");
    }

    [Fact]
    public void What_was_done_is_known_before_the_deadline()
    {
        using var world = new World(1);
        IpmiClient client = world.Connect();
        world.LoseAnswersToChassisControl();
        TimeSpan before = world.Clock.Elapsed;
        world.Run(client.Chassis.PowerOffAsync(TestContext.Current.CancellationToken));
        Assert.InRange(world.Clock.Elapsed - before, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        Assert.False(world.Bmc.Machine.Chassis.PowerIsOn);
    }

    [Fact]
    public void A_BMC_that_falls_silent_costs_little_more_than_the_time_of_one_request()
    {
        using var world = new World(1);
        IpmiClient client = world.Connect();
        world.LoseAnswersToChassisControl(andAllLater: true);
        TimeSpan before = world.Clock.Elapsed;
        Assert.Throws<IpmiOutcomeUnknownException>(() => world.Run(client.Chassis.PowerOffAsync(TestContext.Current.CancellationToken)));
        Assert.InRange(world.Clock.Elapsed - before, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(26));
    }

    [Fact]
    public void A_bridge_has_the_times_and_the_clock_of_its_client()
    {
        using var world = new World(1);
        IpmiClient client = world.Connect(new() { RequestTimeout = TimeSpan.FromSeconds(3) });
        world.Network.Filter = (from, _, _) => from.Equals(BmcAddress) ? FilterVerdict.Drop : FilterVerdict.Pass;
        TimeSpan before = world.Clock.Elapsed;
        IpmiClient bridge = client.Bridge(new(new(0x82)));
        Assert.Throws<IpmiTimeoutException>(() => world.Run(bridge.SendAsync(new GetDeviceIdRequest(), TestContext.Current.CancellationToken)));
        Assert.InRange(world.Clock.Elapsed - before, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void Clearing_the_log_is_seen_when_its_answer_is_lost()
    {
        int unknown = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            using var world = new World(seed);
            for (int i = 0; i < 10; i++) world.Bmc.Machine.EventLog.Add(new byte[16], default);
            IpmiClient client = world.Connect();
            world.Network.Conditions = world.Network.Conditions with { Loss = 0.2 };
            try
            {
                world.Run(ClearAsync(client));
                Assert.True(world.Bmc.Machine.EventLog.Count == 0, $"seed {seed}: called cleared, but not cleared");
            }
            catch (IpmiOutcomeUnknownException)
            {
                unknown++;
                Assert.True(world.Bmc.Machine.EventLog.Count > 0, $"seed {seed}: cleared, and not seen");
            }
        }

        Assert.InRange(unknown, 10, 80);
    }

    [Fact]
    public void A_password_is_read_back_by_asking_the_BMC_to_compare_it()
    {
        for (int seed = 1; seed <= 50; seed++)
        {
            using var world = new World(seed);
            IpmiClient client = world.Connect();
            world.Network.Conditions = world.Network.Conditions with { Loss = 0.2 };
            var request = new SetUserPasswordRequest { UserId = 3, Operation = PasswordOperation.SetPassword, Password = new byte[16] };
            try
            {
                world.Run(client.SendAsync(request, TestContext.Current.CancellationToken));
                world.Network.Conditions = world.Network.Conditions with { Loss = 0 };
                var test = request with { Operation = PasswordOperation.TestPassword };
                CancellationToken cancellation = TestContext.Current.CancellationToken;
                Assert.Equal(CompletionCode.Ok, world.Run(client.ExchangeAsync<SetUserPasswordRequest, SetUserPasswordResponse>(test, cancellation)).Code);
            }
            catch (IpmiOutcomeUnknownException)
            {
                // Then it was not set, or the password could not be compared.
            }
        }
    }

    private static async Task ClearAsync(IpmiClient client)
    {
        ReserveSelResponse reservation = await client.SendAsync(new ReserveSelRequest());
        await client.SendAsync(new ClearSelRequest { ReservationId = reservation.ReservationId, Operation = ClearSelOperation.Start });
    }

    /// <summary>A virtual BMC on a simulated network: everything follows from the seed.</summary>
    private sealed class World : IDisposable
    {
        private int _port = 50000;

        public World(int seed)
        {
            Network = new(Clock, seed) { Conditions = new() { Delay = TimeSpan.FromMilliseconds(0.5) } };
            Bmc = VirtualBmc.Start(new()
            {
                Transport = Network.Bind(BmcAddress),
                Time = Clock,
                Users = [VirtualBmcOptions.User(2, Tests.Bmc.User, Tests.Bmc.Password), VirtualBmcOptions.User(3, "other", "other")],
            });
        }

        public VirtualClock Clock { get; } = new();

        public InMemoryNetwork Network { get; }

        public VirtualBmc Bmc { get; }

        public IpmiClient Connect(PumpOptions? requests = null)
        {
            var options = new IpmiClientOptions
            {
                CipherSuite = 17,
                Time = Clock,
                Requests = requests ?? new(),
                Link = bmc => new RmcpEndpoint(Network.Bind(new(IPAddress.Parse("10.0.0.1"), _port++)), timeProvider: Clock).Connect(bmc),
            };
            return Clock.Run(IpmiClient.ConnectAsync(BmcAddress.ToString(), Tests.Bmc.User, Tests.Bmc.Password, options), Limit);
        }

        public void LoseAnswersToChassisControl(bool andAllLater = false)
        {
            bool isNext = false;
            Bmc.Machine.Chassis.Controlled += _ => isNext = true;
            Network.Filter = (from, _, _) =>
            {
                if (!from.Equals(BmcAddress) || !isNext) return FilterVerdict.Pass;
                isNext = andAllLater;
                return FilterVerdict.Drop;
            };
        }

        public void Run(Task task) => Clock.Run(task, Limit);

        public T Run<T>(ValueTask<T> task) => Clock.Run(task, Limit);

        public void Dispose() => Bmc.DisposeAsync().AsTask().Wait(TestContext.Current.CancellationToken);
    }
}
