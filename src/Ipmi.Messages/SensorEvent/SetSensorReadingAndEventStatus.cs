namespace Ipmi.Messages;

/// <summary>Set Sensor Reading And Event Status: gives a sensor its reading, states and event data (IPMI v2.0 §35.17).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x30, Privilege = PrivilegeLevel.Operator, Section = "35.17")]
[Completion(0x80, "the BMC does not let the reading, the states or the event data be set")]
public readonly partial record struct SetSensorReadingAndEventStatusRequest : IIpmiRequest<SetSensorReadingAndEventStatusResponse>
{
    /// <summary>Which sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }

    /// <summary>What to do with the event data.</summary>
    [Bits(2, 7, 6)] public SensorEventDataOperation EventDataOperation { get; init; }

    /// <summary>What to do with the asserted states.</summary>
    [Bits(2, 5, 4)] public SensorStateOperation AssertionOperation { get; init; }

    /// <summary>What to do with the deasserted states.</summary>
    [Bits(2, 3, 2)] public SensorStateOperation DeassertionOperation { get; init; }

    /// <summary>0 leaves the reading, 1 sets it.</summary>
    [Bits(2, 1, 0)] public byte SetsReading { get; init; }

    /// <summary>The reading.</summary>
    [Field(3)] public byte Reading { get; init; }

    /// <summary>Asserted states or thresholds, bit by bit.</summary>
    [Field(4, 5)] public ushort? Asserted { get; init; }

    /// <summary>Deasserted states or thresholds, bit by bit.</summary>
    [Field(6, 7)] public ushort? Deasserted { get; init; }

    /// <summary>The event's data.</summary>
    [Field(8, 10)] public SensorEventData? EventData { get; init; }
}

/// <inheritdoc cref="SetSensorReadingAndEventStatusRequest"/>
[IpmiResponse]
public readonly partial record struct SetSensorReadingAndEventStatusResponse;

/// <summary>What Set Sensor Reading And Event Status does with states. Two bits (IPMI v2.0 §35.17).</summary>
public enum SensorStateOperation : byte
{
    /// <summary>Nothing.</summary>
    Leave = 0,

    /// <summary>Sets those whose bits are 1.</summary>
    Set = 1,

    /// <summary>Clears those whose bits are 0.</summary>
    Clear = 2,

    /// <summary>Writes all.</summary>
    Write = 3,
}

/// <summary>What Set Sensor Reading And Event Status does with event data. Two bits (IPMI v2.0 §35.17).</summary>
public enum SensorEventDataOperation : byte
{
    /// <summary>Nothing.</summary>
    Leave = 0,

    /// <summary>Writes it, the state in bits 3 to 0 of byte 1 apart.</summary>
    Write = 1,

    /// <summary>Writes it, the state in bits 3 to 0 of byte 1 included.</summary>
    WriteWithOffset = 2,
}

/// <summary>Data of an event, where the sensor gets it from a command (IPMI v2.0 §35.17).</summary>
[WireStruct]
public readonly partial record struct SensorEventData
{
    /// <summary>What bytes 2 and 3 hold, and the state or threshold in bits 3 to 0.</summary>
    [Field(1)] public byte EventData1 { get; init; }

    /// <summary>FFh when not specified.</summary>
    [Field(2)] public byte EventData2 { get; init; }

    /// <summary>FFh when not specified.</summary>
    [Field(3)] public byte EventData3 { get; init; }
}
