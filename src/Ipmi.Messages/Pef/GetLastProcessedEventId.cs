namespace Ipmi.Messages;

/// <summary>Get Last Processed Event ID: which event was dealt with last (IPMI v2.0 §30.6).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x15, Privilege = PrivilegeLevel.Administrator, Section = "30.6")]
[Completion(0x81, "the event log is being erased")]
public readonly partial record struct GetLastProcessedEventIdRequest : IIpmiRequest<GetLastProcessedEventIdResponse>;

/// <inheritdoc cref="GetLastProcessedEventIdRequest"/>
[IpmiResponse]
public readonly partial record struct GetLastProcessedEventIdResponse
{
    /// <summary>When the last event was logged.</summary>
    [Field(2, 5)] public IpmiTimestamp LastAddition { get; init; }

    /// <summary>The last event of the log; FFFFh when it is empty.</summary>
    [Field(6, 7)] public ushort LastRecordId { get; init; }

    /// <summary>The last one that software dealt with.</summary>
    [Field(8, 9)] public ushort LastSoftwareProcessed { get; init; }

    /// <summary>The last one that the BMC dealt with; 0000h for one that it could not log.</summary>
    [Field(10, 11)] public ushort LastBmcProcessed { get; init; }
}
