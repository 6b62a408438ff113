namespace Ipmi.Messages;

/// <summary>Alert Immediate: sends an alert now, or says what became of it (IPMI v2.0 §30.7).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x16, Privilege = PrivilegeLevel.Administrator, Section = "30.7", Repeatable = false)]
[Completion(0x81, "an alert is in progress already")]
[Completion(0x82, "the line is in use for IPMI messages")]
[Completion(0x83, "the platform event parameters are not supported")]
public readonly partial record struct AlertImmediateRequest : IIpmiRequest<AlertImmediateResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>What to do.</summary>
    [Bits(2, 7, 6)] public AlertOperation Operation { get; init; }

    /// <summary>Which destination.</summary>
    [Bits(2, 3, 0)] public byte DestinationSelector { get; init; }

    /// <summary>Whether a string goes with it.</summary>
    [Bit(3, 7)] public bool SendsString { get; init; }

    /// <summary>Which string; 0 is the volatile one.</summary>
    [Bits(3, 6, 0)] public byte StringSelector { get; init; }

    /// <summary>What the alert tells of, for platform event traps.</summary>
    [Field(4, 11)] public AlertEvent? Event { get; init; }
}

/// <inheritdoc cref="AlertImmediateRequest"/>
[IpmiResponse]
public readonly partial record struct AlertImmediateResponse
{
    /// <summary>What became of the alert, where that was asked.</summary>
    [Field(2)] public AlertStatus? Status { get; init; }
}

/// <summary>What Alert Immediate does. Two bits (IPMI v2.0 §30.7).</summary>
public enum AlertOperation : byte
{
    /// <summary>Sends the alert.</summary>
    Initiate = 0,

    /// <summary>Says what became of it.</summary>
    GetStatus = 1,

    /// <summary>Forgets what became of it.</summary>
    ClearStatus = 2,
}

/// <summary>What became of an alert (IPMI v2.0 §30.7).</summary>
public enum AlertStatus : byte
{
    /// <summary>None was sent.</summary>
    None = 0,

    /// <summary>It was sent, or was acknowledged.</summary>
    NormalEnd = 1,

    /// <summary>The call failed.</summary>
    CallRetriesUsed = 2,

    /// <summary>It was sent and not acknowledged.</summary>
    NotAcknowledged = 3,

    /// <summary>It is being sent.</summary>
    InProgress = 0xFF,
}

/// <summary>What an alert tells of (IPMI v2.0 §30.7).</summary>
[WireStruct]
public readonly partial record struct AlertEvent
{
    /// <summary>Whose event it is.</summary>
    [Field(1)] public MessageAddress GeneratorId { get; init; }

    /// <summary>Revision of the event message, 04h.</summary>
    [Field(2)] public byte Revision { get; init; }

    /// <summary>What the sensor measures.</summary>
    [Field(3)] public SensorType SensorType { get; init; }

    /// <summary>Which sensor.</summary>
    [Field(4)] public byte SensorNumber { get; init; }

    /// <summary>Whether the event ended, and not began.</summary>
    [Bit(5, 7)] public bool IsDeassertion { get; init; }

    /// <summary>Event/reading type.</summary>
    [Bits(5, 6, 0)] public byte EventType { get; init; }

    /// <summary>What bytes 2 and 3 hold, and the state or threshold in bits 3 to 0.</summary>
    [Field(6)] public byte EventData1 { get; init; }

    /// <summary>FFh when not specified.</summary>
    [Field(7)] public byte EventData2 { get; init; }

    /// <summary>FFh when not specified.</summary>
    [Field(8)] public byte EventData3 { get; init; }
}
