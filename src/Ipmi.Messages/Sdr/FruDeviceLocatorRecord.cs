namespace Ipmi.Messages;

/// <summary>FRU Device Locator Record, type 11h: where FRU data is kept (IPMI v2.0 §43.8, table 43-7).</summary>
[WireStruct]
[Reserved(10)]
public readonly partial record struct FruDeviceLocatorRecord
{
    /// <summary>The record's ID, type and length.</summary>
    [Field(1, 5)] public SdrRecordHeader Header { get; init; }

    /// <summary>The controller that the device is reached through.</summary>
    [Field(6)] public MessageAddress AccessAddress { get; init; }

    /// <summary>The FRU device's number for Read FRU Data; of a device that is no logical one, its slave address.</summary>
    [Field(7)] public byte DeviceId { get; init; }

    /// <summary>Whether Read FRU Data reads it; otherwise it is an EEPROM on the controller's bus.</summary>
    [Bit(8, 7)] public bool IsLogical { get; init; }

    /// <summary>The logical unit for the commands.</summary>
    [Bits(8, 4, 3)] public Lun Lun { get; init; }

    /// <summary>The private bus of an EEPROM; 0 when it is directly on the IPMB.</summary>
    [Bits(8, 2, 0)] public byte PrivateBusId { get; init; }

    /// <summary>The channel that the controller is on.</summary>
    [Bits(9, 7, 4)] public byte Channel { get; init; }

    /// <summary>What kind of device it is.</summary>
    [Field(11)] public byte DeviceType { get; init; }

    /// <summary>More about the kind.</summary>
    [Field(12)] public byte DeviceTypeModifier { get; init; }

    /// <summary>What the FRU data describes.</summary>
    [Field(13, 14)] public EntityReference Entity { get; init; }

    /// <summary>The manufacturer's.</summary>
    [Field(15)] public byte Oem { get; init; }

    /// <summary>What the device is called.</summary>
    [Tail(16)] public SdrString Name { get; init; }
}
