namespace Ipmi.Messages;

/// <summary>Get System Restart Cause: what the last restart came from (IPMI v2.0 §28.11).</summary>
[IpmiRequest(NetFn.Chassis, 0x07, Privilege = PrivilegeLevel.User, Section = "28.11")]
public readonly partial record struct GetSystemRestartCauseRequest : IIpmiRequest<GetSystemRestartCauseResponse>;

/// <inheritdoc cref="GetSystemRestartCauseRequest"/>
[IpmiResponse]
public readonly partial record struct GetSystemRestartCauseResponse
{
    /// <summary>What it came from.</summary>
    [Bits(2, 3, 0)] public SystemRestartCause Cause { get; init; }

    /// <summary>The channel that the command came by, if it was one.</summary>
    [Field(3)] public byte Channel { get; init; }
}

/// <summary>What a restart came from (IPMI v2.0 §28.11, table 28-11). Four bits.</summary>
public enum SystemRestartCause : byte
{
    /// <summary>Not known.</summary>
    Unknown = 0x0,

    /// <summary>Chassis Control.</summary>
    ChassisControl = 0x1,

    /// <summary>The reset button.</summary>
    ResetButton = 0x2,

    /// <summary>The power button.</summary>
    PowerButton = 0x3,

    /// <summary>The watchdog timer.</summary>
    Watchdog = 0x4,

    /// <summary>The manufacturer's.</summary>
    Oem = 0x5,

    /// <summary>Power came back, and the policy is to switch on.</summary>
    PolicyPowerOn = 0x6,

    /// <summary>Power came back, and the policy is to go back to what it was.</summary>
    PolicyRestore = 0x7,

    /// <summary>Reset by a platform event filter.</summary>
    PefReset = 0x8,

    /// <summary>Power cycle by a platform event filter.</summary>
    PefPowerCycle = 0x9,

    /// <summary>Reset by the operating system.</summary>
    SoftReset = 0xA,

    /// <summary>The real time clock.</summary>
    RealTimeClock = 0xB,
}
