namespace Ipmi.Messages;

/// <summary>Set Sensor Event Enable: which states of a sensor send events (IPMI v2.0 §35.10).</summary>
/// <remarks>Table 35-11. Masks that are absent are 0.</remarks>
[IpmiRequest(NetFn.SensorEvent, 0x28, Privilege = PrivilegeLevel.Operator, Section = "35.10")]
public readonly partial record struct SetSensorEventEnableRequest : IIpmiRequest<SetSensorEventEnableResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }

    /// <summary>Whether the sensor sends events at all.</summary>
    [Bit(2, 7)] public bool EventsEnabled { get; init; }

    /// <summary>Whether the sensor is read.</summary>
    [Bit(2, 6)] public bool ScanningEnabled { get; init; }

    /// <summary>What the masks do.</summary>
    [Bits(2, 5, 4)] public SensorEventAction Action { get; init; }

    /// <summary>States or thresholds whose beginning is meant; bit 0 is state 0.</summary>
    [Field(3, 4)] public ushort? Assertions { get; init; }

    /// <summary>States or thresholds whose end is meant; bit 0 is state 0.</summary>
    [Field(5, 6)] public ushort? Deassertions { get; init; }
}

/// <inheritdoc cref="SetSensorEventEnableRequest"/>
[IpmiResponse]
public readonly partial record struct SetSensorEventEnableResponse;

/// <summary>What the masks of Set Sensor Event Enable do (IPMI v2.0 §35.10, table 35-11). Two bits.</summary>
public enum SensorEventAction : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>They enable.</summary>
    Enable = 1,

    /// <summary>They disable.</summary>
    Disable = 2,
}
