namespace Ipmi.Messages;

/// <summary>Get Channel OEM Payload Info: version of a manufacturer's payload (IPMI v2.0 §24.10).</summary>
[IpmiRequest(NetFn.App, 0x50, Privilege = PrivilegeLevel.User, Section = "24.10")]
public readonly partial record struct GetChannelOemPayloadInfoRequest : IIpmiRequest<GetChannelOemPayloadInfoResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which payload: 02h is one that its IANA number and ID explain, 20h to 27h are handles for such.</summary>
    [Field(2)] public byte PayloadType { get; init; }

    /// <summary>The manufacturer, for payload 02h.</summary>
    [Field(3, 5)] public UInt24 Iana { get; init; }

    /// <summary>The manufacturer's payload, for payload 02h.</summary>
    [Field(6, 7)] public ushort OemPayloadId { get; init; }
}

/// <inheritdoc cref="GetChannelOemPayloadInfoRequest"/>
[IpmiResponse]
public readonly partial record struct GetChannelOemPayloadInfoResponse
{
    /// <summary>Which payload.</summary>
    [Field(2)] public byte PayloadType { get; init; }

    /// <summary>The manufacturer.</summary>
    [Field(3, 5)] public UInt24 Iana { get; init; }

    /// <summary>The manufacturer's payload.</summary>
    [Field(6, 7)] public ushort OemPayloadId { get; init; }

    /// <summary>Version of the payload's format.</summary>
    [Bits(8, 7, 4)] public byte MajorVersion { get; init; }

    /// <summary>Version of the payload's format.</summary>
    [Bits(8, 3, 0)] public byte MinorVersion { get; init; }
}
