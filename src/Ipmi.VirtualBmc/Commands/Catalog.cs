using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>All commands of a virtual BMC but those that open and close sessions, which the session layer has.</summary>
internal sealed class Catalog
{
    private readonly WatchdogCommands _watchdog;
    private readonly LanChannel _channel = new();
    private readonly ParameterStore _lan;
    private readonly MessageQueue _queue = new();
    private readonly DcmiPowerCommands _power;
    private readonly PefCommands _filters;

    public Catalog(
        CommandDispatcher dispatcher,
        VirtualBmcOptions options,
        Func<IReadOnlyCollection<BmcSession>> sessions,
        Action coldReset,
        Func<LanTraffic> traffic)
    {
        VirtualMachine machine = options.Machine;
        Users = new(options.Users, _channel);
        Keys = new(options.Sessions.Kg);
        _lan = LanConfiguration.Of(options);
        Clock = new(options.Time);
        Chassis = machine.Chassis;
        _watchdog = new(machine.Watchdog, machine.Chassis, machine.EventLog, Clock);

        new DeviceCommands(machine.Identity, coldReset).AddTo(dispatcher);
        new ChassisCommands(machine.Chassis, Clock).AddTo(dispatcher);
        new BootCommands(machine.Chassis.Boot, Clock).AddTo(dispatcher);
        _watchdog.AddTo(dispatcher);
        new SensorCommands(machine.Sensors).AddTo(dispatcher);
        var repository = new SdrRepository(machine.Sensors);
        new SdrCommands(repository).AddTo(dispatcher);
        new SelCommands(machine.EventLog, Clock).AddTo(dispatcher);
        new FruCommands(machine.FruDevices).AddTo(dispatcher);
        new ChannelCommands(_channel, sessions).AddTo(dispatcher);
        new UserCommands(Users).AddTo(dispatcher);
        new SessionCommands(sessions, options.Sessions.MaxSessions).AddTo(dispatcher);
        new LanCommands(_lan, traffic).AddTo(dispatcher);
        new DcmiCommands(machine.Dcmi, machine.EventLog.Capacity).AddTo(dispatcher);
        _power = new(machine, Clock);
        _power.AddTo(dispatcher);
        new DcmiThermalCommands(machine.Dcmi, machine.Sensors, repository).AddTo(dispatcher);
        _filters = new(machine, Clock);
        _filters.AddTo(dispatcher);
        new SystemInfoCommands(machine.SystemInformation, machine.Chassis).AddTo(dispatcher);
        new SecurityKeyCommands(Keys).AddTo(dispatcher);
        new SerialCommands(Users).AddTo(dispatcher);
        new SdrUpdateCommands(repository, Clock).AddTo(dispatcher);
        new AuxiliaryLogCommands(machine.EventLog, Clock).AddTo(dispatcher);
        new MessageBridge(machine.Satellites, _queue).AddTo(dispatcher);
        new MessagingCommands(_queue).AddTo(dispatcher);
        PayloadInfoCommands.AddTo(dispatcher);
        new BusCommands(machine.BusDevices).AddTo(dispatcher);
        new PicmgCommands(machine.FruDevices, machine.Chassis).AddTo(dispatcher);
        new HpmCommands(machine.Identity).AddTo(dispatcher);
        new FirewallCommands(dispatcher, new()).AddTo();
        Advance();
    }

    public UserTable Users { get; }

    public BmcClock Clock { get; }

    /// <summary>K_G.</summary>
    public ChannelKeys Keys { get; }

    private Chassis Chassis { get; }

    /// <summary>Does what is due.</summary>
    public void Advance()
    {
        Chassis.Advance(Clock.Elapsed);
        _watchdog.Advance();
        _power.Advance();
        _filters.Advance();
    }

    /// <summary>What was set for now gives way to what was saved.</summary>
    public void Restart()
    {
        _channel.Active = _channel.Saved;
        _lan.Restart();
    }
}
