namespace Ipmi.Messages;

/// <summary>Management Controller Device Locator Record, type 12h: another controller (IPMI v2.0 §43.9, table 43-8).</summary>
[WireStruct]
[Reserved(10, 12)]
public readonly partial record struct ManagementControllerLocatorRecord
{
    /// <summary>The record's ID, type and length.</summary>
    [Field(1, 5)] public SdrRecordHeader Header { get; init; }

    /// <summary>The controller's slave address.</summary>
    [Field(6)] public MessageAddress Address { get; init; }

    /// <summary>The channel that it is on.</summary>
    [Bits(7, 3, 0)] public byte Channel { get; init; }

    /// <summary>Whether it wants to know the system's ACPI power state.</summary>
    [Bit(8, 7)] public bool NotifySystemPowerState { get; init; }

    /// <summary>Whether it wants to know the device's ACPI power state.</summary>
    [Bit(8, 6)] public bool NotifyDevicePowerState { get; init; }

    /// <summary>Whether the controller is always there.</summary>
    [Bit(8, 5)] public bool IsStatic { get; init; }

    /// <summary>Whether errors while the controller itself is initialised are logged.</summary>
    [Bit(8, 3)] public bool LogsInitializationErrors { get; init; }

    /// <summary>Whether errors while reaching the controller are logged.</summary>
    [Bit(8, 2)] public bool LogsAccessErrors { get; init; }

    /// <summary>What the initialisation agent does about its event messages.</summary>
    [Bits(8, 1, 0)] public EventMessageInit EventMessages { get; init; }

    /// <summary>What the controller can do.</summary>
    [Field(9)] public DeviceSupport Supports { get; init; }

    /// <summary>What it belongs to.</summary>
    [Field(13, 14)] public EntityReference Entity { get; init; }

    /// <summary>The manufacturer's.</summary>
    [Field(15)] public byte Oem { get; init; }

    /// <summary>What the controller is called.</summary>
    [Tail(16)] public SdrString Name { get; init; }
}

/// <summary>What the initialisation agent does about a controller's event messages (IPMI v2.0 §43.9, table 43-8). Two bits.</summary>
public enum EventMessageInit : byte
{
    /// <summary>Enables them.</summary>
    Enable = 0,

    /// <summary>Disables them.</summary>
    Disable = 1,

    /// <summary>Does not touch the controller.</summary>
    Leave = 2,
}
