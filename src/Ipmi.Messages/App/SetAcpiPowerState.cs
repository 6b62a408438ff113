namespace Ipmi.Messages;

/// <summary>
/// Set ACPI Power State: tells the controller which power states the system and its device are in (IPMI v2.0 §20.6).
/// </summary>
[IpmiRequest(NetFn.App, 0x06, Privilege = PrivilegeLevel.Administrator, Section = "20.6")]
public readonly partial record struct SetAcpiPowerStateRequest : IIpmiRequest<SetAcpiPowerStateResponse>
{
    /// <summary>Whether the system's state is taken over.</summary>
    [Bit(1, 7)] public bool SetSystemState { get; init; }

    /// <summary>The system's state.</summary>
    [Bits(1, 6, 0)] public AcpiSystemPowerState SystemState { get; init; }

    /// <summary>Whether the device's state is taken over.</summary>
    [Bit(2, 7)] public bool SetDeviceState { get; init; }

    /// <summary>The device's state.</summary>
    [Bits(2, 6, 0)] public AcpiDevicePowerState DeviceState { get; init; }
}

/// <inheritdoc cref="SetAcpiPowerStateRequest"/>
[IpmiResponse]
public readonly partial record struct SetAcpiPowerStateResponse;
