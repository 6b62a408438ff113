namespace Ipmi.Messages;

/// <summary>Chassis Identify: makes the chassis show where it is, with a light or a sound (IPMI v2.0 §28.5).</summary>
[IpmiRequest(NetFn.Chassis, 0x04, Privilege = PrivilegeLevel.Operator, Section = "28.5")]
public readonly partial record struct ChassisIdentifyRequest : IIpmiRequest<ChassisIdentifyResponse>
{
    /// <summary>For how long, in seconds; 0 stops, absent means 15 seconds.</summary>
    [Field(1)] public byte? IntervalSeconds { get; init; }

    /// <summary>Absent on older controllers.</summary>
    [Field(2)] public ChassisIdentifyOptions? Options { get; init; }
}

/// <inheritdoc cref="ChassisIdentifyRequest"/>
[IpmiResponse]
public readonly partial record struct ChassisIdentifyResponse;

/// <summary>How long a chassis shows where it is (IPMI v2.0 §28.5, table 28-6).</summary>
[Flags]
public enum ChassisIdentifyOptions : byte
{
    /// <summary>For the interval.</summary>
    None = 0,

    /// <summary>Until it is told to stop.</summary>
    Force = 1 << 0,
}
