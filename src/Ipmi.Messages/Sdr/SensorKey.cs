namespace Ipmi.Messages;

/// <summary>Who owns a sensor, and its number there (IPMI v2.0 §43.1, table 43-1, bytes 6 to 8).</summary>
[WireStruct]
public readonly partial record struct SensorKey
{
    /// <summary>The controller or software that the sensor is read from.</summary>
    [Field(1)] public MessageAddress Owner { get; init; }

    /// <summary>The channel that the owner is on.</summary>
    [Bits(2, 7, 4)] public byte Channel { get; init; }

    /// <summary>The owner's logical unit.</summary>
    [Bits(2, 1, 0)] public Lun Lun { get; init; }

    /// <summary>The sensor's number there.</summary>
    [Field(3)] public byte Number { get; init; }
}
