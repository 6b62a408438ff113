namespace Ipmi.Messages;

/// <summary>Generic Device Locator Record, type 10h: a device on an I2C bus (IPMI v2.0 §43.7, table 43-6).</summary>
[WireStruct]
[Reserved(10)]
public readonly partial record struct GenericDeviceLocatorRecord
{
    /// <summary>The record's ID, type and length.</summary>
    [Field(1, 5)] public SdrRecordHeader Header { get; init; }

    /// <summary>Seven bits of the slave address of the controller that it is reached through; 0 for a device on the IPMB.</summary>
    [Bits(6, 7, 1)] public byte AccessAddress { get; init; }

    /// <summary>Seven bits of its own slave address.</summary>
    [Bits(7, 7, 1)] public byte SlaveAddress { get; init; }

    /// <summary>The channel of the controller.</summary>
    [Bits(8, 7, 5), Bits(7, 0, 0)] public byte Channel { get; init; }

    /// <summary>The logical unit for Master Write-Read.</summary>
    [Bits(8, 4, 3)] public Lun Lun { get; init; }

    /// <summary>Which private bus; 0 when it is on the IPMB.</summary>
    [Bits(8, 2, 0)] public byte PrivateBusId { get; init; }

    /// <summary>How many more slave addresses it has.</summary>
    [Bits(9, 2, 0)] public byte AddressSpan { get; init; }

    /// <summary>What kind of device it is.</summary>
    [Field(11)] public byte DeviceType { get; init; }

    /// <summary>More about the kind.</summary>
    [Field(12)] public byte DeviceTypeModifier { get; init; }

    /// <summary>What it belongs to.</summary>
    [Field(13, 14)] public EntityReference Entity { get; init; }

    /// <summary>The manufacturer's.</summary>
    [Field(15)] public byte Oem { get; init; }

    /// <summary>What the device is called.</summary>
    [Tail(16)] public SdrString Name { get; init; }
}
