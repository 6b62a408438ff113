namespace Ipmi.Messages;

/// <summary>What a sensor can do (IPMI v2.0 §43.1, table 43-1, bytes 11 and 12).</summary>
[WireStruct]
public readonly partial record struct SensorCapabilities
{
    /// <summary>Whether Set Sensor Reading And Event Status works.</summary>
    [Bit(1, 7)] public bool Settable { get; init; }

    /// <summary>Whether the initialisation agent enables scanning.</summary>
    [Bit(1, 6)] public bool InitScanning { get; init; }

    /// <summary>Whether the initialisation agent sets the event masks.</summary>
    [Bit(1, 5)] public bool InitEvents { get; init; }

    /// <summary>Whether the initialisation agent sets the thresholds.</summary>
    [Bit(1, 4)] public bool InitThresholds { get; init; }

    /// <summary>Whether the initialisation agent sets the hysteresis.</summary>
    [Bit(1, 3)] public bool InitHysteresis { get; init; }

    /// <summary>Whether the initialisation agent sets the type.</summary>
    [Bit(1, 2)] public bool InitSensorType { get; init; }

    /// <summary>Whether the sensor sends events from its start.</summary>
    [Bit(1, 1)] public bool EventsAtStart { get; init; }

    /// <summary>Whether the sensor is read from its start.</summary>
    [Bit(1, 0)] public bool ScanningAtStart { get; init; }

    /// <summary>Whether the sensor says nothing when its entity is not there.</summary>
    [Bit(2, 7)] public bool IgnoreWithoutEntity { get; init; }

    /// <summary>Whether events are noticed again by themselves.</summary>
    [Bit(2, 6)] public bool AutoRearm { get; init; }

    /// <summary>How hysteresis can be reached.</summary>
    [Bits(2, 5, 4)] public SensorAccess Hysteresis { get; init; }

    /// <summary>How thresholds can be reached.</summary>
    [Bits(2, 3, 2)] public SensorAccess Thresholds { get; init; }

    /// <summary>How finely events can be enabled.</summary>
    [Bits(2, 1, 0)] public EventControl EventControl { get; init; }
}

/// <summary>How thresholds or hysteresis of a sensor can be reached (IPMI v2.0 §43.1, table 43-1). Two bits.</summary>
public enum SensorAccess : byte
{
    /// <summary>There are none.</summary>
    None = 0,

    /// <summary>They can be read.</summary>
    Readable = 1,

    /// <summary>They can be read and set.</summary>
    Settable = 2,

    /// <summary>They are fixed and cannot be read.</summary>
    Fixed = 3,
}

/// <summary>How finely a sensor's events can be enabled (IPMI v2.0 §43.1, table 43-1). Two bits.</summary>
public enum EventControl : byte
{
    /// <summary>By threshold or state.</summary>
    PerState = 0,

    /// <summary>Only the sensor as a whole.</summary>
    EntireSensor = 1,

    /// <summary>Only all sensors of the controller.</summary>
    Global = 2,

    /// <summary>The sensor sends none.</summary>
    NoEvents = 3,
}
