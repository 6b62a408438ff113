namespace Ipmi.Messages;

/// <summary>Get Event Receiver: who gets the controller's event messages (IPMI v2.0 §29.2).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x01, Privilege = PrivilegeLevel.User, Section = "29.2")]
public readonly partial record struct GetEventReceiverRequest : IIpmiRequest<GetEventReceiverResponse>;

/// <inheritdoc cref="GetEventReceiverRequest"/>
[IpmiResponse]
public readonly partial record struct GetEventReceiverResponse
{
    /// <summary>The receiver; FFh when there is none.</summary>
    [Field(2)] public MessageAddress Receiver { get; init; }

    /// <summary>The receiver's logical unit.</summary>
    [Bits(3, 1, 0)] public Lun Lun { get; init; }
}
