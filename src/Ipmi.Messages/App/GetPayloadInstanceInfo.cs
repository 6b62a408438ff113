namespace Ipmi.Messages;

/// <summary>Get Payload Instance Info: who uses an instance of a payload (IPMI v2.0 §24.5).</summary>
[IpmiRequest(NetFn.App, 0x4B, Privilege = PrivilegeLevel.User, Section = "24.5")]
public readonly partial record struct GetPayloadInstanceInfoRequest : IIpmiRequest<GetPayloadInstanceInfoResponse>
{
    /// <summary>Which payload.</summary>
    [Field(1)] public PayloadType PayloadType { get; init; }

    /// <summary>Which instance of it, from 1.</summary>
    [Field(2)] public byte Instance { get; init; }
}

/// <inheritdoc cref="GetPayloadInstanceInfoRequest"/>
[IpmiResponse]
public readonly partial record struct GetPayloadInstanceInfoResponse
{
    /// <summary>The BMC's ID of the session that uses it; 0 when it is not active.</summary>
    [Field(2, 5)] public uint SessionId { get; init; }

    /// <summary>What the payload adds. For Serial over LAN, byte 1 is the number of the serial port.</summary>
    [Tail(6, MaxLength = 8)] public Octets Details { get; init; }
}
