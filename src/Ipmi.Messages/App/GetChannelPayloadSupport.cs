namespace Ipmi.Messages;

/// <summary>Get Channel Payload Support: which payloads a channel carries (IPMI v2.0 §24.8).</summary>
[IpmiRequest(NetFn.App, 0x4E, Privilege = PrivilegeLevel.User, Section = "24.8")]
public readonly partial record struct GetChannelPayloadSupportRequest : IIpmiRequest<GetChannelPayloadSupportResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }
}

/// <inheritdoc cref="GetChannelPayloadSupportRequest"/>
[IpmiResponse]
[Reserved(8, 9)]
public readonly partial record struct GetChannelPayloadSupportResponse
{
    /// <summary>Bit 0 is payload type 00h, and so on: bit 1 is Serial over LAN.</summary>
    [Field(2, 3)] public ushort StandardPayloads { get; init; }

    /// <summary>Bit 0 is payload type 10h, and so on.</summary>
    [Field(4, 5)] public ushort SessionSetupPayloads { get; init; }

    /// <summary>Bit 0 is payload type 20h, and so on.</summary>
    [Field(6, 7)] public ushort OemPayloads { get; init; }
}
