namespace Ipmi.Messages;

/// <summary>Get User Payload Access: which payloads a user may activate on a channel (IPMI v2.0 §24.7).</summary>
[IpmiRequest(NetFn.App, 0x4D, Privilege = PrivilegeLevel.Operator, Section = "24.7")]
public readonly partial record struct GetUserPayloadAccessRequest : IIpmiRequest<GetUserPayloadAccessResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>The user, from 1.</summary>
    [Bits(2, 5, 0)] public byte UserId { get; init; }
}

/// <inheritdoc cref="GetUserPayloadAccessRequest"/>
[IpmiResponse]
[Reserved(3)]
[Reserved(5)]
public readonly partial record struct GetUserPayloadAccessResponse
{
    /// <summary>Bit 1 is Serial over LAN; bit 0 is reserved.</summary>
    [Field(2)] public byte StandardPayloads { get; init; }

    /// <summary>Bit 0 is OEM payload 20h, and so on.</summary>
    [Field(4)] public byte OemPayloads { get; init; }
}
