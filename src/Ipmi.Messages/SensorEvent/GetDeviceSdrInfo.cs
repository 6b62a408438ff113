namespace Ipmi.Messages;

/// <summary>Get Device SDR Info: how many sensors a controller has that keeps its own SDRs (IPMI v2.0 §35.2).</summary>
/// <remarks>By the table, only for the system interface and the IPMB. Without a byte it asks for sensors.</remarks>
[IpmiRequest(NetFn.SensorEvent, 0x20, Privilege = PrivilegeLevel.NoAccess, Section = "35.2")]
public readonly partial record struct GetDeviceSdrInfoRequest : IIpmiRequest<GetDeviceSdrInfoResponse>
{
    /// <summary>What to count.</summary>
    [Bits(1, 0, 0)] public DeviceSdrCount? Count { get; init; }
}

/// <inheritdoc cref="GetDeviceSdrInfoRequest"/>
[IpmiResponse]
public readonly partial record struct GetDeviceSdrInfoResponse
{
    /// <summary>The number of sensors of this logical unit, or of SDRs.</summary>
    [Field(2)] public byte Count { get; init; }

    /// <summary>Whether sensors come and go.</summary>
    [Bit(3, 7)] public bool IsDynamic { get; init; }

    /// <summary>Whether logical unit 3 has sensors.</summary>
    [Bit(3, 3)] public bool Lun3HasSensors { get; init; }

    /// <summary>Whether logical unit 2 has sensors.</summary>
    [Bit(3, 2)] public bool Lun2HasSensors { get; init; }

    /// <summary>Whether logical unit 1 has sensors.</summary>
    [Bit(3, 1)] public bool Lun1HasSensors { get; init; }

    /// <summary>Whether logical unit 0 has sensors.</summary>
    [Bit(3, 0)] public bool Lun0HasSensors { get; init; }

    /// <summary>Changes whenever sensors come or go; absent when they do not.</summary>
    [Field(4, 7)] public uint? PopulationChange { get; init; }
}

/// <summary>What Get Device SDR Info counts (IPMI v2.0 §35.2).</summary>
public enum DeviceSdrCount : byte
{
    /// <summary>Sensors of the logical unit.</summary>
    Sensors = 0,

    /// <summary>SDRs.</summary>
    Sdrs = 1,
}
