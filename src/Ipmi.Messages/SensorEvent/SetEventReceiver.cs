namespace Ipmi.Messages;

/// <summary>Set Event Receiver: who gets the controller's event messages (IPMI v2.0 §29.1).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x00, Privilege = PrivilegeLevel.Administrator, Section = "29.1")]
public readonly partial record struct SetEventReceiverRequest : IIpmiRequest<SetEventReceiverResponse>
{
    /// <summary>The receiver; FFh stops event messages.</summary>
    [Field(1)] public MessageAddress Receiver { get; init; }

    /// <summary>The receiver's logical unit.</summary>
    [Bits(2, 1, 0)] public Lun Lun { get; init; }
}

/// <inheritdoc cref="SetEventReceiverRequest"/>
[IpmiResponse]
public readonly partial record struct SetEventReceiverResponse;
