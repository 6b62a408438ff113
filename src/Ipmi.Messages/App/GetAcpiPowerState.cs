namespace Ipmi.Messages;

/// <summary>Get ACPI Power State: the power states that the controller was told of (IPMI v2.0 §20.7).</summary>
[IpmiRequest(NetFn.App, 0x07, Privilege = PrivilegeLevel.User, Section = "20.7")]
public readonly partial record struct GetAcpiPowerStateRequest : IIpmiRequest<GetAcpiPowerStateResponse>;

/// <inheritdoc cref="GetAcpiPowerStateRequest"/>
[IpmiResponse]
public readonly partial record struct GetAcpiPowerStateResponse
{
    /// <summary>The system's state.</summary>
    [Bits(2, 6, 0)] public AcpiSystemPowerState SystemState { get; init; }

    /// <summary>The device's state.</summary>
    [Bits(3, 6, 0)] public AcpiDevicePowerState DeviceState { get; init; }
}
