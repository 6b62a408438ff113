using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>All commands of a virtual BMC but those that open and close sessions, which the session layer has.</summary>
internal sealed class Catalog
{
    private readonly WatchdogCommands _watchdog;
    private readonly LanChannel _channel = new();

    public Catalog(CommandDispatcher dispatcher, VirtualBmcOptions options, Func<IReadOnlyCollection<BmcSession>> sessions, Action coldReset, SolPorts solPorts)
    {
        VirtualMachine machine = options.Machine;
        Users = new(options.Users, _channel);
        Clock = new(options.Time);
        Chassis = machine.Chassis;
        _watchdog = new(machine.Watchdog, machine.Chassis, machine.EventLog, Clock);

        new DeviceCommands(machine.Identity, coldReset).AddTo(dispatcher);
        new ChassisCommands(machine.Chassis, Clock).AddTo(dispatcher);
        new BootCommands(machine.Chassis.Boot, Clock).AddTo(dispatcher);
        _watchdog.AddTo(dispatcher);
        new SensorCommands(machine.Sensors).AddTo(dispatcher);
        new SdrCommands(new SdrRepository(machine.Sensors)).AddTo(dispatcher);
        new SelCommands(machine.EventLog, Clock).AddTo(dispatcher);
        new FruCommands(machine.FruDevices).AddTo(dispatcher);
        new ChannelCommands(_channel, sessions).AddTo(dispatcher);
        new UserCommands(Users).AddTo(dispatcher);
        new SessionCommands(sessions, options.Sessions.MaxSessions).AddTo(dispatcher);
        new LanCommands(LanConfiguration.Of(options)).AddTo(dispatcher);
        var sol = new SolConfiguration(options.Sol, solPorts.UdpPort);
        new SolCommands(sol).AddTo(dispatcher);
        new PayloadCommands(solPorts, sol, Users).AddTo(dispatcher);
    }

    public UserTable Users { get; }

    public BmcClock Clock { get; }

    private Chassis Chassis { get; }

    /// <summary>Does what is due.</summary>
    public void Advance()
    {
        Chassis.Advance(Clock.Elapsed);
        _watchdog.Advance();
    }

    /// <summary>What was set for now gives way to what was saved.</summary>
    public void Restart() => _channel.Active = _channel.Saved;
}
