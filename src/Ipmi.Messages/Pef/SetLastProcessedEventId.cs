namespace Ipmi.Messages;

/// <summary>Set Last Processed Event ID: tells filtering which event was dealt with last (IPMI v2.0 §30.5).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x14, Privilege = PrivilegeLevel.Administrator, Section = "30.5")]
[Completion(0x81, "the event log is being erased")]
public readonly partial record struct SetLastProcessedEventIdRequest : IIpmiRequest<SetLastProcessedEventIdResponse>
{
    /// <summary>Whether the BMC dealt with it, and not software.</summary>
    [Bit(1, 0)] public bool ByBmc { get; init; }

    /// <summary>The event.</summary>
    [Field(2, 3)] public ushort RecordId { get; init; }
}

/// <inheritdoc cref="SetLastProcessedEventIdRequest"/>
[IpmiResponse]
public readonly partial record struct SetLastProcessedEventIdResponse;
