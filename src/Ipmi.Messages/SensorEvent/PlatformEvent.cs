namespace Ipmi.Messages;

/// <summary>Platform Event: reports an event, which the receiver logs and acts on (IPMI v2.0 §29.3).</summary>
/// <remarks>Table 29-4, without the generator ID that stands in front when it comes by the system interface.</remarks>
[IpmiRequest(NetFn.SensorEvent, 0x02, Privilege = PrivilegeLevel.Operator, Section = "29.3", Repeatable = false)]
public readonly partial record struct PlatformEventRequest : IIpmiRequest<PlatformEventResponse>
{
    /// <summary>Revision of the message's format: 04h for IPMI v1.5 and 2.0, 03h for 1.0.</summary>
    [Field(1)] public byte Revision { get; init; }

    /// <summary>What the sensor measures.</summary>
    [Field(2)] public SensorType SensorType { get; init; }

    /// <summary>Which sensor.</summary>
    [Field(3)] public byte SensorNumber { get; init; }

    /// <summary>Whether the event ended, and not began.</summary>
    [Bit(4, 7)] public bool IsDeassertion { get; init; }

    /// <summary>Event/reading type: 01h for thresholds, 6Fh for the sensor type's own states.</summary>
    [Bits(4, 6, 0)] public byte EventType { get; init; }

    /// <summary>What bytes 2 and 3 hold, and the state or threshold in bits 3 to 0.</summary>
    [Field(5)] public byte EventData1 { get; init; }

    /// <summary>FFh when not specified.</summary>
    [Field(6)] public byte EventData2 { get; init; }

    /// <summary>FFh when not specified.</summary>
    [Field(7)] public byte EventData3 { get; init; }
}

/// <inheritdoc cref="PlatformEventRequest"/>
[IpmiResponse]
public readonly partial record struct PlatformEventResponse;
