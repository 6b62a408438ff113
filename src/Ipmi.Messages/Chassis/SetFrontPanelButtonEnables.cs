namespace Ipmi.Messages;

/// <summary>Set Front Panel Button Enables: which buttons of the front panel do nothing (IPMI v2.0 §28.6).</summary>
[IpmiRequest(NetFn.Chassis, 0x0A, Privilege = PrivilegeLevel.Administrator, Section = "28.6")]
public readonly partial record struct SetFrontPanelButtonEnablesRequest : IIpmiRequest<SetFrontPanelButtonEnablesResponse>
{
    /// <summary>Whether the standby button does nothing.</summary>
    [Bit(1, 3)] public bool DisableStandby { get; init; }

    /// <summary>Whether the diagnostic interrupt button does nothing.</summary>
    [Bit(1, 2)] public bool DisableDiagnosticInterrupt { get; init; }

    /// <summary>Whether the reset button does nothing.</summary>
    [Bit(1, 1)] public bool DisableReset { get; init; }

    /// <summary>Whether the power button does not switch off.</summary>
    [Bit(1, 0)] public bool DisablePowerOff { get; init; }
}

/// <inheritdoc cref="SetFrontPanelButtonEnablesRequest"/>
[IpmiResponse]
public readonly partial record struct SetFrontPanelButtonEnablesResponse;
