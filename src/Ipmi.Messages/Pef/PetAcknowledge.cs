namespace Ipmi.Messages;

/// <summary>PET Acknowledge: tells the BMC that its platform event trap has arrived (IPMI v2.0 §30.8).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x17, Privilege = PrivilegeLevel.Unspecified, Section = "30.8", BeforeSession = true)]
public readonly partial record struct PetAcknowledgeRequest : IIpmiRequest<PetAcknowledgeResponse>
{
    /// <summary>As in the trap.</summary>
    [Field(1, 2)] public ushort SequenceNumber { get; init; }

    /// <summary>As in the trap.</summary>
    [Field(3, 6)] public IpmiTimestamp Timestamp { get; init; }

    /// <summary>As in the trap.</summary>
    [Field(7)] public byte EventSourceType { get; init; }

    /// <summary>As in the trap.</summary>
    [Field(8)] public MessageAddress SensorDevice { get; init; }

    /// <summary>Which sensor.</summary>
    [Field(9)] public byte SensorNumber { get; init; }

    /// <summary>What bytes 2 and 3 hold, and the state or threshold in bits 3 to 0.</summary>
    [Field(10)] public byte EventData1 { get; init; }

    /// <summary>FFh when not specified.</summary>
    [Field(11)] public byte EventData2 { get; init; }

    /// <summary>FFh when not specified.</summary>
    [Field(12)] public byte EventData3 { get; init; }
}

/// <inheritdoc cref="PetAcknowledgeRequest"/>
[IpmiResponse]
public readonly partial record struct PetAcknowledgeResponse;
