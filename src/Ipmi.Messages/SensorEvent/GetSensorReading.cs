namespace Ipmi.Messages;

/// <summary>Get Sensor Reading: what a sensor shows now (IPMI v2.0 §35.14).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x2D, Privilege = PrivilegeLevel.User, Section = "35.14")]
public readonly partial record struct GetSensorReadingRequest : IIpmiRequest<GetSensorReadingResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }
}

/// <inheritdoc cref="GetSensorReadingRequest"/>
/// <remarks>Table 35-15. Bytes 4 and 5 may be absent.</remarks>
[IpmiResponse]
public readonly partial record struct GetSensorReadingResponse
{
    /// <summary>The reading, raw; means nothing unless <see cref="HasReading"/>.</summary>
    [Field(2)] public byte Reading { get; init; }

    /// <summary>Whether the sensor sends events at all.</summary>
    [Bit(3, 7)] public bool EventsEnabled { get; init; }

    /// <summary>Whether the sensor is read.</summary>
    [Bit(3, 6)] public bool ScanningEnabled { get; init; }

    /// <summary>Whether there is no reading yet, or the sensor's device is not there.</summary>
    [Bit(3, 5)] public bool ReadingUnavailable { get; init; }

    /// <summary>States 0 to 7; for thresholds a comparison, see <see cref="Crossed"/>. Bits 7 and 6 then mean nothing.</summary>
    [Field(4)] public byte? StatesLow { get; init; }

    /// <summary>States 8 to 14; bit 7 means nothing.</summary>
    [Field(5)] public byte? StatesHigh { get; init; }

    /// <summary>Whether reading and states mean something.</summary>
    public bool HasReading => ScanningEnabled && !ReadingUnavailable;

    /// <summary>The states of a discrete sensor, bit 0 being state 0.</summary>
    public ushort States => (ushort)((StatesHigh.GetValueOrDefault() << 8 | StatesLow.GetValueOrDefault()) & 0x7FFF);

    /// <summary>The thresholds that the reading is at or beyond.</summary>
    public Thresholds Crossed => (Thresholds)(StatesLow.GetValueOrDefault() & 0x3F);
}
