namespace Ipmi.Messages;

/// <summary>Management Controller Confirmation Record, type 13h: a controller that was found (IPMI v2.0 §43.10, table 43-9).</summary>
[WireStruct]
public readonly partial record struct ManagementControllerConfirmationRecord
{
    /// <summary>The record's ID, type and length.</summary>
    [Field(1, 5)] public SdrRecordHeader Header { get; init; }

    /// <summary>The controller's slave address.</summary>
    [Field(6)] public MessageAddress Address { get; init; }

    /// <summary>As in Get Device ID.</summary>
    [Field(7)] public byte DeviceId { get; init; }

    /// <summary>The channel that it is on.</summary>
    [Bits(8, 7, 4)] public byte Channel { get; init; }

    /// <summary>As in Get Device ID.</summary>
    [Bits(8, 3, 0)] public byte DeviceRevision { get; init; }

    /// <summary>As in Get Device ID.</summary>
    [Bits(9, 6, 0)] public byte FirmwareMajor { get; init; }

    /// <summary>As in Get Device ID.</summary>
    [Field(10)] public BcdByte FirmwareMinor { get; init; }

    /// <summary>As in Get Device ID.</summary>
    [Field(11)] public BcdByte IpmiVersion { get; init; }

    /// <summary>As in Get Device ID.</summary>
    [Field(12, 14)] public UInt24 ManufacturerId { get; init; }

    /// <summary>As in Get Device ID.</summary>
    [Field(15, 16)] public ushort ProductId { get; init; }

    /// <summary>As in Get Device GUID; zeros when it has none.</summary>
    [Field(17, 32)] public IpmiGuid DeviceGuid { get; init; }
}
