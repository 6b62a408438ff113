namespace Ipmi.Messages;

/// <summary>Chassis Control: power on, off, cycle, reset (IPMI v2.0 §28.3).</summary>
[IpmiRequest(NetFn.Chassis, 0x02, Privilege = PrivilegeLevel.Operator, Section = "28.3", Repeatable = false)]
public readonly partial record struct ChassisControlRequest : IIpmiRequest<ChassisControlResponse>
{
    /// <summary>What to do.</summary>
    [Bits(1, 3, 0)] public ChassisControlOperation Operation { get; init; }
}

/// <inheritdoc cref="ChassisControlRequest"/>
[IpmiResponse]
public readonly partial record struct ChassisControlResponse;

/// <summary>What Chassis Control does (IPMI v2.0 §28.3, table 28-4). Four bits.</summary>
public enum ChassisControlOperation : byte
{
    /// <summary>Off at once, without asking the operating system.</summary>
    PowerDown = 0,

    /// <summary>On.</summary>
    PowerUp = 1,

    /// <summary>Off, then on after an interval; refused by some BMCs when the power is off.</summary>
    PowerCycle = 2,

    /// <summary>Reset, without asking the operating system.</summary>
    HardReset = 3,

    /// <summary>A diagnostic interrupt, as a rule an NMI.</summary>
    DiagnosticInterrupt = 4,

    /// <summary>Asks the operating system to shut down, as a press of the power button would.</summary>
    SoftShutdown = 5,
}
