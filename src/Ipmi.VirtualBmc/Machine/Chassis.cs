using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The power of the machine, and what a chassis has beside it.</summary>
public sealed class Chassis
{
    private static readonly TimeSpan DefaultIdentify = TimeSpan.FromSeconds(15);

    private readonly List<ChassisControlOperation> _operations = [];
    private TimeSpan? _identifyEnd;

    /// <summary>Whether the power is on.</summary>
    public bool PowerIsOn { get; private set; } = true;

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

    /// <summary>How long a power cycle stays off, in seconds. It is told to nobody but kept; the cycle itself takes no time.</summary>
    public byte PowerCycleSeconds { get; set; }

    /// <summary>How long the system had been on before the virtual BMC started.</summary>
    public TimeSpan OnBefore { get; init; }

    /// <summary>What the system boots from.</summary>
    public BootOptions Boot { get; } = new();

    /// <summary>What was done to the chassis, the oldest first: for tests that ask whether something was done, and how often.</summary>
    public IReadOnlyList<ChassisControlOperation> Operations => _operations;

    /// <summary>Told after each operation.</summary>
    public event Action<ChassisControlOperation>? Controlled;

    /// <summary>Does what Chassis Control asks (IPMI v2.0 §28.3).</summary>
    /// <param name="operation">What to do.</param>
    /// <param name="cause">Who asked.</param>
    public CompletionCode Control(ChassisControlOperation operation, SystemRestartCause cause = SystemRestartCause.ChassisControl)
    {
        if (operation > ChassisControlOperation.SoftShutdown) return CompletionCode.InvalidDataField;
        bool worksWhenOff = operation is ChassisControlOperation.PowerUp or ChassisControlOperation.PowerDown;
        if (!PowerIsOn && !worksWhenOff) return CompletionCode.NotSupportedInPresentState;

        Boot.Controlled();
        switch (operation)
        {
            case ChassisControlOperation.PowerUp when !PowerIsOn:
            case ChassisControlOperation.PowerCycle:
                PowerIsOn = true;
                LastPowerEvent = LastPowerEvent.OnByCommand;
                Start(cause);
                break;
            case ChassisControlOperation.HardReset:
                Start(cause);
                break;
            case ChassisControlOperation.PowerDown:
            case ChassisControlOperation.SoftShutdown:
                PowerIsOn = false;
                LastPowerEvent = LastPowerEvent.None;
                break;
        }

        _operations.Add(operation);
        Controlled?.Invoke(operation);
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
    }

    /// <summary>Ends what is over.</summary>
    internal void Advance(TimeSpan now)
    {
        if (_identifyEnd <= now) (IdentifyState, _identifyEnd) = (ChassisIdentifyState.Off, null);
        Boot.Advance(now);
    }

    private void Start(SystemRestartCause cause)
    {
        RestartCause = cause;
        Boot.Boot();
    }
}
