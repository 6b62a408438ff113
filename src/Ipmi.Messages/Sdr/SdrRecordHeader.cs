namespace Ipmi.Messages;

/// <summary>The first five bytes of every sensor data record (IPMI v2.0 §43).</summary>
[WireStruct]
public readonly partial record struct SdrRecordHeader
{
    /// <summary>The record's ID; in a part that was read by an alias, its real one.</summary>
    [Field(1, 2)] public ushort RecordId { get; init; }

    /// <summary>Digits in reverse: 51h is 1.5 and 2.0.</summary>
    [Field(3)] public BcdByte Version { get; init; }

    /// <summary>What the record describes.</summary>
    [Field(4)] public SdrRecordType RecordType { get; init; }

    /// <summary>How many bytes follow this one.</summary>
    [Field(5)] public byte RecordLength { get; init; }
}

/// <summary>What a sensor data record describes (IPMI v2.0 §43).</summary>
public enum SdrRecordType : byte
{
    /// <summary>A sensor, with thresholds and conversion factors: <see cref="FullSensorRecord"/>.</summary>
    FullSensor = 0x01,

    /// <summary>One sensor or several alike, without them: <see cref="CompactSensorRecord"/>.</summary>
    CompactSensor = 0x02,

    /// <summary>A sensor that only sends events.</summary>
    EventOnly = 0x03,

    /// <summary>Entities that are part of another one.</summary>
    EntityAssociation = 0x08,

    /// <summary>Entities that are part of another one, relative to a device.</summary>
    DeviceRelativeEntityAssociation = 0x09,

    /// <summary>A device on an I2C bus.</summary>
    GenericDeviceLocator = 0x10,

    /// <summary>A device with FRU data: <see cref="FruDeviceLocatorRecord"/>.</summary>
    FruDeviceLocator = 0x11,

    /// <summary>Another controller: <see cref="ManagementControllerLocatorRecord"/>.</summary>
    ManagementControllerLocator = 0x12,

    /// <summary>A controller that was found.</summary>
    ManagementControllerConfirmation = 0x13,

    /// <summary>Channels of the BMC.</summary>
    BmcMessageChannelInfo = 0x14,

    /// <summary>The manufacturer's own.</summary>
    Oem = 0xC0,
}
