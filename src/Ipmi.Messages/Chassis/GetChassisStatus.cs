namespace Ipmi.Messages;

/// <summary>Get Chassis Status: whether the power is on, and how that came about (IPMI v2.0 §28.2).</summary>
[IpmiRequest(NetFn.Chassis, 0x01, Privilege = PrivilegeLevel.User, Section = "28.2")]
public readonly partial record struct GetChassisStatusRequest : IIpmiRequest<GetChassisStatusResponse>;

/// <inheritdoc cref="GetChassisStatusRequest"/>
/// <remarks>Table 28-3. Byte 5 is optional.</remarks>
[IpmiResponse]
public readonly partial record struct GetChassisStatusResponse
{
    /// <summary>What happens when power comes back after an outage.</summary>
    [Bits(2, 6, 5)] public PowerRestorePolicy RestorePolicy { get; init; }

    /// <summary>Whether switching the power on or off failed.</summary>
    [Bit(2, 4)] public bool PowerControlFault { get; init; }

    /// <summary>Whether a fault of the main power was found.</summary>
    [Bit(2, 3)] public bool PowerFault { get; init; }

    /// <summary>Whether the chassis is off because its interlock is active.</summary>
    [Bit(2, 2)] public bool Interlock { get; init; }

    /// <summary>Whether the system was switched off because of an overload.</summary>
    [Bit(2, 1)] public bool PowerOverload { get; init; }

    /// <summary>Whether the system's power is on.</summary>
    [Bit(2, 0)] public bool PowerIsOn { get; init; }

    /// <summary>What the last change of power came from.</summary>
    [Bits(3, 4, 0)] public LastPowerEvent LastPowerEvent { get; init; }

    /// <summary>Whether <see cref="IdentifyState"/> says something.</summary>
    [Bit(4, 6)] public bool SupportsIdentifyState { get; init; }

    /// <summary>Whether the chassis shows where it is.</summary>
    [Bits(4, 5, 4)] public ChassisIdentifyState IdentifyState { get; init; }

    /// <summary>Whether a fan or the cooling has a fault.</summary>
    [Bit(4, 3)] public bool CoolingFault { get; init; }

    /// <summary>Whether a drive has a fault.</summary>
    [Bit(4, 2)] public bool DriveFault { get; init; }

    /// <summary>Whether the buttons for power and reset are locked.</summary>
    [Bit(4, 1)] public bool FrontPanelLocked { get; init; }

    /// <summary>Whether the chassis is open.</summary>
    [Bit(4, 0)] public bool Intrusion { get; init; }

    /// <summary>Which buttons of the front panel are, or can be, disabled.</summary>
    [Field(5)] public FrontPanelButtons? FrontPanel { get; init; }
}

/// <summary>What the last change of power came from (IPMI v2.0 §28.2, table 28-3). Five bits.</summary>
[Flags]
public enum LastPowerEvent : byte
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>The mains failed.</summary>
    AcFailed = 1 << 0,

    /// <summary>An overload.</summary>
    Overload = 1 << 1,

    /// <summary>The interlock.</summary>
    Interlock = 1 << 2,

    /// <summary>A fault of the power.</summary>
    Fault = 1 << 3,

    /// <summary>Switched on by an IPMI command.</summary>
    OnByCommand = 1 << 4,
}

/// <summary>Whether a chassis shows where it is (IPMI v2.0 §28.2, table 28-3). Two bits.</summary>
public enum ChassisIdentifyState : byte
{
    /// <summary>It does not.</summary>
    Off = 0,

    /// <summary>For a time.</summary>
    Temporary = 1,

    /// <summary>Until it is told to stop.</summary>
    Indefinite = 2,
}

/// <summary>Which buttons of the front panel are, or can be, disabled (IPMI v2.0 §28.2, table 28-3).</summary>
[Flags]
public enum FrontPanelButtons : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Power off is disabled.</summary>
    PowerOffDisabled = 1 << 0,

    /// <summary>Reset is disabled.</summary>
    ResetDisabled = 1 << 1,

    /// <summary>Diagnostic interrupt is disabled.</summary>
    DiagnosticInterruptDisabled = 1 << 2,

    /// <summary>Standby is disabled.</summary>
    StandbyDisabled = 1 << 3,

    /// <summary>Power off can be disabled.</summary>
    CanDisablePowerOff = 1 << 4,

    /// <summary>Reset can be disabled.</summary>
    CanDisableReset = 1 << 5,

    /// <summary>Diagnostic interrupt can be disabled.</summary>
    CanDisableDiagnosticInterrupt = 1 << 6,

    /// <summary>Standby can be disabled.</summary>
    CanDisableStandby = 1 << 7,
}
