using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>All commands of a virtual BMC but those that open and close sessions, which the session layer has.</summary>
internal sealed class Catalog
{
    private readonly VirtualMachine _machine;
    private readonly WatchdogCommands _watchdog;
    private readonly LanChannel _channel = new();
    private readonly Action<SystemEvent> _log;

    public Catalog(CommandDispatcher dispatcher, VirtualBmcOptions options, Func<IReadOnlyCollection<BmcSession>> sessions, Action coldReset)
    {
        VirtualMachine machine = options.Machine;
        _machine = machine;
        Users = new(options.Users, _channel);
        Clock = new(options.Time);
        _log = added => machine.EventLog.Add(added.ToEntry(), Clock.Now);
        foreach (Sensor sensor in machine.Sensors) sensor.Settle(machine.Chassis.PowerIsOn);
        _watchdog = new(machine.Watchdog, machine.Chassis, machine.EventLog, Clock);

        new DeviceCommands(machine.Identity, coldReset).AddTo(dispatcher);
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
        new LanCommands(LanConfiguration.Of(options)).AddTo(dispatcher);
    }

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
}
