using Ipmi.Session;

namespace Ipmi.Virtual;

/// <summary>All commands of a virtual BMC but those that open and close sessions, which the session layer has.</summary>
internal sealed class Catalog
{
    private readonly VirtualMachine _machine;
    private readonly WatchdogCommands _watchdog;
    private readonly LanChannel _channel = new();
    private readonly Action<SystemEvent> _log;
    private readonly Action<Exception> _failed;
    private readonly ParameterStore _lan;
    private readonly MessageQueue _queue = new();
    private readonly DcmiPowerCommands _power;
    private readonly PefCommands _filters;
    private readonly SolConfiguration _sol;
    private readonly SdrRepository _repository;
    private readonly SerialCommands _serial;

    public Catalog(
        CommandDispatcher dispatcher,
        VirtualBmcOptions options,
        MachineEvents events,
        Func<BmcSessionTable> sessionTable,
        Action coldReset,
        Func<LanTraffic> traffic,
        SolPorts solPorts,
        QuirkSet quirks)
    {
        VirtualMachine machine = options.Machine;
        Func<IReadOnlyCollection<BmcSession>> sessions = () => sessionTable().Sessions;
        _machine = machine;
        _failed = events.TellFailure;
        machine.Chassis.Failed = machine.EventFilters.Failed = _failed;
        _channel.Active = _channel.Saved = options.Lan.Access;
        Users = new(options.Users, _channel);
        Keys = new(options.Sessions.Kg);
        _lan = LanConfiguration.Of(options, out SuitePrivileges suitePrivileges);
        SuitePrivileges = suitePrivileges;
        TypeEnables = new(_lan);
        Clock = new(options.Time);
        var device = new DeviceCommands(
            IdentityOf(options), DeviceIdentity.SupportOf(machine), coldReset, () => events.Tell(new BmcReset(IsCold: false)));
        _log = added =>
        {
            if (device.LogsEvents) machine.EventLog.Add(added.ToEntry(), Clock.Now);
        };
        foreach (Sensor sensor in machine.Sensors) sensor.Settle(machine.Chassis.PowerIsOn);
        _watchdog = new(machine.Watchdog, machine.Chassis, _queue, _log, Clock);

        device.AddTo(dispatcher);
        new ChassisCommands(machine.Chassis, Clock).AddTo(dispatcher);
        new BootCommands(machine.Chassis.Boot, Clock).AddTo(dispatcher);
        _watchdog.AddTo(dispatcher);
        new SensorCommands(machine.Sensors).AddTo(dispatcher);
        _repository = new(quirks.Records(Sdr.Of(machine)));
        new SdrCommands(_repository).AddTo(dispatcher);
        new DeviceSdrCommands(new SdrRepository(Sdr.OfSensors(machine)), machine.Sensors).AddTo(dispatcher);
        new SelCommands(machine.EventLog, Clock).AddTo(dispatcher);
        new FruCommands(machine.FruDevices).AddTo(dispatcher);
        new ChannelCommands(_channel, sessions).AddTo(dispatcher);
        new UserCommands(Users, user => sessionTable().CloseSessionsOf(user)).AddTo(dispatcher);
        new SessionCommands(sessions, options.Sessions.MaxSessions).AddTo(dispatcher);
        new LanCommands(_lan, suitePrivileges, TypeEnables, traffic).AddTo(dispatcher);
        new DcmiCommands(machine.Dcmi, machine.EventLog.Capacity).AddTo(dispatcher);
        _power = new(machine, Clock);
        _power.AddTo(dispatcher);
        new DcmiThermalCommands(machine.Dcmi, machine.Sensors, _repository).AddTo(dispatcher);
        _filters = new(machine, Clock);
        _filters.AddTo(dispatcher);
        new SystemInfoCommands(machine.SystemInformation, machine.Chassis).AddTo(dispatcher);
        new SecurityKeyCommands(Keys).AddTo(dispatcher);
        _serial = new(Users);
        _serial.AddTo(dispatcher);
        new SdrUpdateCommands(_repository, Clock).AddTo(dispatcher);
        var auxiliaryLogs = new AuxiliaryLogCommands(machine.EventLog, Clock);
        auxiliaryLogs.AddTo(dispatcher);
        new MessageBridge(machine.Satellites, _queue, quirks.Bridge).AddTo(dispatcher);
        new MessagingCommands(_queue).AddTo(dispatcher);
        PayloadInfoCommands.AddTo(dispatcher);
        _sol = new(options.Sol, solPorts.UdpPort);
        new SolCommands(_sol).AddTo(dispatcher);
        new PayloadCommands(solPorts, _sol, Users).AddTo(dispatcher);
        new BusCommands(machine.BusDevices).AddTo(dispatcher);
        if (machine.HasPicmg)
        {
            new PicmgCommands(machine.FruDevices, machine.Chassis).AddTo(dispatcher);
            new HpmCommands(machine.Identity).AddTo(dispatcher);
        }

        var firewall = new CommandFirewall();
        new FirewallCommands(dispatcher, firewall).AddTo();

        State = new(
            new ClockState(Clock),
            new UserState(Users),
            new KeyState(Keys),
            new FirewallState(firewall),
            new ChannelState(_channel),
            new ParameterState("lan", _lan),
            new ParameterState("sol", _sol.Store),
            new ParameterState("boot", machine.Chassis.Boot.Parameters),
            new BootMarkState(machine.Chassis.Boot),
            new ParameterState("systemInformation", () => machine.SystemInformation.Parameters),
            new SerialState(_serial),
            new SuiteState(suitePrivileges),
            new ChassisState(machine.Chassis),
            new SensorState(machine.Sensors),
            new SdrState(_repository),
            new EventLogState(machine.EventLog),
            new EventFilterState(machine.EventFilters, machine.Identity.DeviceGuid, machine.EventLog),
            new DcmiState(machine.Dcmi),
            new FruState(machine.FruDevices),
            new AuxiliaryLogState(auxiliaryLogs.Status),
            new BusState(machine.BusDevices),
            new SatelliteState("satellites", machine.Satellites));
        machine.Chassis.Now = () => Clock.Elapsed;
        machine.Chassis.Happened += events.Tell;
        machine.Chassis.Happened += happened =>
        {
            if (happened is PowerControlled) solPorts.TellReset();
        };
        machine.Chassis.Boot.Changed += flags => events.Tell(new BootDeviceChanged(flags));
        machine.EventLog.Added += entry => events.Tell(new EventLogged(entry));
        Advance();
    }

    /// <summary>What clients have changed; a part that keeps something adds itself here.</summary>
    public MachineState State { get; }

    public UserTable Users { get; }

    public BmcClock Clock { get; }

    /// <summary>Up to which privilege each cipher suite opens sessions.</summary>
    public SuitePrivileges SuitePrivileges { get; }

    /// <summary>Which authentication types open sessions of which privilege.</summary>
    public TypeEnables TypeEnables { get; }

    /// <summary>K_G.</summary>
    public ChannelKeys Keys { get; }

    /// <summary>Does what is due.</summary>
    public void Advance()
    {
        _machine.Chassis.Advance(Clock.Elapsed);
        _watchdog.Advance();
        Action<SystemEvent> tell = _filters.SendsEvents ? _log : static _ => { };
        foreach (Sensor sensor in _machine.Sensors) sensor.Advance(Clock.Elapsed, _machine.Chassis.PowerIsOn, tell, _failed);
        _power.Advance();
        _filters.Advance();
    }

    /// <summary>What was set for now gives way to what was saved.</summary>
    public void Restart()
    {
        _channel.Active = _channel.Saved;
        ParameterStore[] stores = [_lan, _sol.Store, _filters.Parameters, _serial.Parameters, _machine.Chassis.Boot.Parameters];
        foreach (ParameterStore store in stores) store.Restart();
        _machine.Watchdog.Restart();
        _machine.EventLog.CancelReservation();
        _repository.CancelReservation();
        _queue.Restart();
    }

    private static DeviceIdentity IdentityOf(VirtualBmcOptions options) => options.ManufacturerId is { } id
        ? options.Machine.Identity with { ManufacturerId = new(id) }
        : options.Machine.Identity;
}
