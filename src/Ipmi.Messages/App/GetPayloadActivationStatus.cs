namespace Ipmi.Messages;

/// <summary>Get Payload Activation Status: which instances of a payload are active (IPMI v2.0 §24.4).</summary>
[IpmiRequest(NetFn.App, 0x4A, Privilege = PrivilegeLevel.User, Section = "24.4")]
public readonly partial record struct GetPayloadActivationStatusRequest : IIpmiRequest<GetPayloadActivationStatusResponse>
{
    /// <summary>Which payload.</summary>
    [Field(1)] public PayloadType PayloadType { get; init; }
}

/// <inheritdoc cref="GetPayloadActivationStatusRequest"/>
[IpmiResponse]
public readonly partial record struct GetPayloadActivationStatusResponse
{
    /// <summary>How many instances can be active; 1 as a rule.</summary>
    [Bits(2, 3, 0)] public byte InstanceCapacity { get; init; }

    /// <summary>Bit 0 is set when instance 1 is active, and so on.</summary>
    [Field(3, 4)] public ushort ActiveInstances { get; init; }
}
