using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The power of the machine, and what a chassis has beside it.</summary>
public sealed class Chassis
{
    private const int MostOperations = 1024;

    private static readonly TimeSpan DefaultIdentify = TimeSpan.FromSeconds(15);

    private readonly List<ChassisControlOperation> _operations = [];
    private TimeSpan? _identifyEnd;
    private PendingPower? _pending;
    private bool _isOn = true;
    private TimeSpan _onSince;
    private TimeSpan _onBefore;

    /// <summary>Whether the power is on. It is at the start unless set.</summary>
    public bool PowerIsOn { get => _isOn; init => _isOn = value; }

    /// <summary>What happens when mains power returns.</summary>
    public PowerRestorePolicy RestorePolicy { get; set; } = PowerRestorePolicy.StayOff;

    /// <summary>What changed the power last.</summary>
    public LastPowerEvent LastPowerEvent { get; private set; }

    /// <summary>What the system was started for last.</summary>
    public SystemRestartCause RestartCause { get; private set; }

    /// <summary>Whether the chassis shows where it is.</summary>
    public ChassisIdentifyState IdentifyState { get; private set; }

    /// <summary>Which buttons of the front panel do nothing: the lower four bits.</summary>
    public FrontPanelButtons DisabledButtons { get; set; }

    /// <summary>How long a power cycle stays off, in seconds (IPMI v2.0 §28.9); 0 for no time at all.</summary>
    public byte PowerCycleSeconds { get; set; }

    /// <summary>How long the system takes to shut down when it is asked softly; no time unless set.</summary>
    public TimeSpan SoftShutdownTime { get; init; }

    /// <summary>How long the system had been on before the virtual BMC started.</summary>
    public TimeSpan OnBefore { get => _onBefore; init => _onBefore = value; }

    /// <summary>What the system boots from.</summary>
    public BootOptions Boot { get; } = new();

    /// <summary>
    /// What was done to the chassis, the oldest first: for tests that ask whether something was done, and how often. The last 1,024 are
    /// kept.
    /// </summary>
    public IReadOnlyList<ChassisControlOperation> Operations =>
        _operations.Count <= MostOperations ? _operations : _operations.GetRange(_operations.Count - MostOperations, MostOperations);

    /// <summary>Told after each operation.</summary>
    public event Action<ChassisControlOperation>? Controlled;

    /// <summary>Told what happens to power and identification.</summary>
    internal event Action<MachineEvent>? Happened;

    /// <summary>Told what a subscriber threw.</summary>
    internal Action<Exception>? Failed { get; set; }

    /// <summary>How long the virtual BMC has run.</summary>
    internal Func<TimeSpan> Now { get; set; } = static () => TimeSpan.Zero;

    /// <summary>How long the system has been on in all (IPMI v2.0 §28.14).</summary>
    internal TimeSpan OnTime => _onBefore + (_isOn ? Now() - _onSince : TimeSpan.Zero);

    /// <summary>Does what Chassis Control asks (IPMI v2.0 §28.3).</summary>
    /// <param name="operation">What to do.</param>
    /// <param name="cause">Who asked.</param>
    public CompletionCode Control(ChassisControlOperation operation, SystemRestartCause cause = SystemRestartCause.ChassisControl)
    {
        if (operation > ChassisControlOperation.SoftShutdown) return CompletionCode.InvalidDataField;
        bool worksWhenOff = operation is ChassisControlOperation.PowerUp or ChassisControlOperation.PowerDown;
        if (!PowerIsOn && !worksWhenOff) return CompletionCode.NotSupportedInPresentState;

        Boot.Controlled();
        _pending = null;
        switch (operation)
        {
            case ChassisControlOperation.PowerUp when !PowerIsOn:
                SwitchOn(cause);
                break;
            case ChassisControlOperation.PowerCycle when PowerCycleSeconds > 0:
                SwitchOff();
                _pending = new(Now() + TimeSpan.FromSeconds(PowerCycleSeconds), operation, cause);
                break;
            case ChassisControlOperation.PowerCycle:
                SwitchOn(cause);
                break;
            case ChassisControlOperation.HardReset:
                Start(cause);
                break;
            case ChassisControlOperation.SoftShutdown when SoftShutdownTime > TimeSpan.Zero:
                _pending = new(Now() + SoftShutdownTime, operation, cause);
                break;
            case ChassisControlOperation.PowerDown:
            case ChassisControlOperation.SoftShutdown:
                SwitchOff();
                break;
        }

        // Many go at once: taking one from the front moves all the others.
        if (_operations.Count == 2 * MostOperations) _operations.RemoveRange(0, MostOperations);
        _operations.Add(operation);
        Controlled.Tell(operation, Failed);
        Happened?.Invoke(new PowerControlled(operation, PowerIsOn, cause));
        return CompletionCode.Ok;
    }

    /// <summary>Shows where it is (IPMI v2.0 §28.5).</summary>
    /// <param name="seconds">For how long; 0 stops, none means 15 s.</param>
    /// <param name="force">Until told otherwise.</param>
    /// <param name="now">The time since start.</param>
    internal void Identify(byte? seconds, bool force, TimeSpan now)
    {
        TimeSpan interval = seconds is { } given ? TimeSpan.FromSeconds(given) : DefaultIdentify;
        (IdentifyState, _identifyEnd) =
            force ? (ChassisIdentifyState.Indefinite, (TimeSpan?)null)
            : interval == TimeSpan.Zero ? (ChassisIdentifyState.Off, null)
            : (ChassisIdentifyState.Temporary, now + interval);
        Happened?.Invoke(new IdentifyChanged(IdentifyState));
    }

    /// <summary>Does what is due.</summary>
    internal void Advance(TimeSpan now)
    {
        if (_identifyEnd <= now)
        {
            (IdentifyState, _identifyEnd) = (ChassisIdentifyState.Off, null);
            Happened?.Invoke(new IdentifyChanged(IdentifyState));
        }

        if (_pending is { } pending && pending.At <= now) Finish(pending);
        Boot.Advance(now);
    }

    /// <summary>The power as it was saved: nothing happens to the system.</summary>
    internal void Restore(bool isOn, TimeSpan onTime, LastPowerEvent lastPowerEvent, SystemRestartCause cause)
    {
        (_isOn, _onBefore, _onSince) = (isOn, onTime, Now());
        (LastPowerEvent, RestartCause) = (lastPowerEvent, cause);
    }

    /// <summary>The end of a power cycle or of a soft shutdown.</summary>
    private void Finish(PendingPower pending)
    {
        _pending = null;
        if (pending.Operation == ChassisControlOperation.PowerCycle) SwitchOn(pending.Cause);
        else SwitchOff();
        Happened?.Invoke(new PowerControlled(pending.Operation, PowerIsOn, pending.Cause));
    }

    private void SwitchOn(SystemRestartCause cause)
    {
        if (!_isOn) _onSince = Now();
        _isOn = true;
        LastPowerEvent = LastPowerEvent.OnByCommand;
        Start(cause);
    }

    private void SwitchOff()
    {
        if (_isOn) _onBefore += Now() - _onSince;
        _isOn = false;
        LastPowerEvent = LastPowerEvent.None;
    }

    private void Start(SystemRestartCause cause)
    {
        RestartCause = cause;
        Boot.Boot();
    }

    private readonly record struct PendingPower(TimeSpan At, ChassisControlOperation Operation, SystemRestartCause Cause);
}
