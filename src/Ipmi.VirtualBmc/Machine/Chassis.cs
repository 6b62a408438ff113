using Ipmi.Messages;

namespace Ipmi.Virtual;

/// <summary>The power of the machine, and what a chassis has beside it.</summary>
public sealed class Chassis
{
    /// <summary>Whether the power is on.</summary>
    public bool PowerIsOn { get; private set; } = true;

    /// <summary>What happens when mains power returns.</summary>
    public PowerRestorePolicy RestorePolicy { get; set; } = PowerRestorePolicy.StayOff;

    /// <summary>What changed the power last.</summary>
    public LastPowerEvent LastPowerEvent { get; private set; }

    /// <summary>What was done to the chassis, the oldest first: for tests that ask whether something was done, and how often.</summary>
    public IReadOnlyList<ChassisControlOperation> Operations => _operations;

    private readonly List<ChassisControlOperation> _operations = [];

    /// <summary>Told after each operation.</summary>
    public event Action<ChassisControlOperation>? Controlled;

    /// <summary>Does what Chassis Control asks (IPMI v2.0 §28.3).</summary>
    public CompletionCode Control(ChassisControlOperation operation)
    {
        switch (operation)
        {
            case ChassisControlOperation.PowerUp:
                PowerIsOn = true;
                LastPowerEvent = LastPowerEvent.OnByCommand;
                break;
            case ChassisControlOperation.PowerDown:
                PowerIsOn = false;
                LastPowerEvent = LastPowerEvent.None;
                break;
            case ChassisControlOperation.SoftShutdown when PowerIsOn:
                PowerIsOn = false;
                LastPowerEvent = LastPowerEvent.None;
                break;
            case ChassisControlOperation.PowerCycle when PowerIsOn:
                LastPowerEvent = LastPowerEvent.OnByCommand;
                break;
            case ChassisControlOperation.HardReset or ChassisControlOperation.DiagnosticInterrupt when PowerIsOn:
                break;
            case > ChassisControlOperation.SoftShutdown:
                return CompletionCode.InvalidDataField;
            default:
                return CompletionCode.NotSupportedInPresentState;
        }

        _operations.Add(operation);
        Controlled?.Invoke(operation);
        return CompletionCode.Ok;
    }
}
