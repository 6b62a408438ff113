namespace Ipmi.Messages;

/// <summary>A record of the multirecord area (FRU §16).</summary>
[WireStruct]
[Checksum(4, 6, Checksum.ToEnd)]
[Checksum(5, 1, 4)]
public readonly partial record struct FruMultirecord
{
    /// <summary>What it describes.</summary>
    [Field(1)] public FruMultirecordType RecordType { get; init; }

    /// <summary>Whether it is the last one.</summary>
    [Bit(2, 7)] public bool IsLast { get; init; }

    /// <summary>Version of the format, 2.</summary>
    [Bits(2, 3, 0)] public byte FormatVersion { get; init; }

    /// <summary>The record, as its type says.</summary>
    [Tail(6, LengthAt = 3)] public Octets Data { get; init; }
}

/// <summary>What a multirecord describes; C0h to FFh are OEM (FRU §16).</summary>
public enum FruMultirecordType : byte
{
    /// <summary>FruPowerSupplyRecord.</summary>
    PowerSupply = 0x00,

    /// <summary>FruDcOutputRecord.</summary>
    DcOutput = 0x01,

    /// <summary>FruDcLoadRecord.</summary>
    DcLoad = 0x02,

    /// <summary>FruManagementAccessRecord.</summary>
    ManagementAccess = 0x03,

    /// <summary>FruCompatibilityRecord.</summary>
    BaseCompatibility = 0x04,

    /// <summary>FruCompatibilityRecord.</summary>
    ExtendedCompatibility = 0x05,

    /// <summary>A device by ASF.</summary>
    AsfFixedSmbusDevice = 0x06,

    /// <summary>Alerts by ASF.</summary>
    AsfLegacyDeviceAlerts = 0x07,

    /// <summary>Remote control by ASF.</summary>
    AsfRemoteControl = 0x08,

    /// <summary>FruExtendedDcOutputRecord.</summary>
    ExtendedDcOutput = 0x09,

    /// <summary>FruExtendedDcLoadRecord.</summary>
    ExtendedDcLoad = 0x0A,
}
