using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>All commands of a virtual BMC but those that open and close sessions, which the session layer has.</summary>
internal sealed class Catalog
{
    private readonly VirtualMachine _machine;
    private readonly WatchdogCommands _watchdog;
    private readonly LanChannel _channel = new();
    private readonly Action<SystemEvent> _log;

    public Catalog(CommandDispatcher dispatcher, VirtualBmcOptions options, MachineEvents events, Func<IReadOnlyCollection<BmcSession>> sessions, Action coldReset)
    {
        VirtualMachine machine = options.Machine;
        _machine = machine;
        _channel.Active = _channel.Saved = options.Lan.Access;
        Users = new(options.Users, _channel);
        Clock = new(options.Time);
        _log = added => machine.EventLog.Add(added.ToEntry(), Clock.Now);
        foreach (Sensor sensor in machine.Sensors) sensor.Settle(machine.Chassis.PowerIsOn);
        _watchdog = new(machine.Watchdog, machine.Chassis, machine.EventLog, Clock);

        new DeviceCommands(IdentityOf(options), coldReset, () => events.Tell(new BmcReset(IsCold: false))).AddTo(dispatcher);
        new ChassisCommands(machine.Chassis, Clock).AddTo(dispatcher);
        new BootCommands(machine.Chassis.Boot, Clock).AddTo(dispatcher);
        _watchdog.AddTo(dispatcher);
        new SensorCommands(machine.Sensors).AddTo(dispatcher);
        new SdrCommands(new SdrRepository(Sdr.Of(machine))).AddTo(dispatcher);
        new DeviceSdrCommands(new SdrRepository(Sdr.OfSensors(machine)), machine.Sensors).AddTo(dispatcher);
        new SelCommands(machine.EventLog, Clock).AddTo(dispatcher);
        new FruCommands(machine.FruDevices).AddTo(dispatcher);
        new ChannelCommands(_channel, sessions).AddTo(dispatcher);
        new UserCommands(Users).AddTo(dispatcher);
        new SessionCommands(sessions, options.Sessions.MaxSessions).AddTo(dispatcher);
        ParameterStore lan = LanConfiguration.Of(options);
        new LanCommands(lan).AddTo(dispatcher);

        State = new(
            new ClockState(Clock),
            new UserState(Users),
            new ChannelState(_channel),
            new ParameterState("lan", lan),
            new ParameterState("boot", machine.Chassis.Boot.Parameters),
            new ChassisState(machine.Chassis),
            new SensorState(machine.Sensors),
            new EventLogState(machine.EventLog),
            new FruState(machine.FruDevices));
        machine.Chassis.Now = () => Clock.Elapsed;
        machine.Chassis.Happened += events.Tell;
        machine.Chassis.Boot.Changed += flags => events.Tell(new BootDeviceChanged(flags));
        machine.EventLog.Added += entry => events.Tell(new EventLogged(entry));
    }

    /// <summary>What clients have changed; a part that keeps something adds itself here.</summary>
    public MachineState State { get; }

    public UserTable Users { get; }

    public BmcClock Clock { get; }

    /// <summary>Does what is due.</summary>
    public void Advance()
    {
        _machine.Chassis.Advance(Clock.Elapsed);
        _watchdog.Advance();
        foreach (Sensor sensor in _machine.Sensors) sensor.Advance(Clock.Elapsed, _machine.Chassis.PowerIsOn, _log);
    }

    /// <summary>What was set for now gives way to what was saved.</summary>
    public void Restart() => _channel.Active = _channel.Saved;

    private static DeviceIdentity IdentityOf(VirtualBmcOptions options) => options.ManufacturerId is { } id
        ? options.Machine.Identity with { ManufacturerId = new(id) }
        : options.Machine.Identity;
}
