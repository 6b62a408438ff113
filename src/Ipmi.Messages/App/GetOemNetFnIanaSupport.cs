namespace Ipmi.Messages;

/// <summary>Get OEM NetFn IANA Support: whose OEM and group extensions a network function has (IPMI v2.0 §21.11).</summary>
[IpmiRequest(NetFn.App, 0x64, Privilege = PrivilegeLevel.User, Section = "21.11")]
public readonly partial record struct GetOemNetFnIanaSupportRequest : IIpmiRequest<GetOemNetFnIanaSupportResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>The network function, 2Ch or 2Eh.</summary>
    [Bits(2, 5, 0)] public NetFn NetFn { get; init; }

    /// <summary>Which entry of the list, from 0.</summary>
    [Bits(3, 5, 0)] public byte Index { get; init; }
}

/// <inheritdoc cref="GetOemNetFnIanaSupportRequest"/>
[IpmiResponse]
public readonly partial record struct GetOemNetFnIanaSupportResponse
{
    /// <summary>The last entry of the list.</summary>
    [Bits(2, 6, 0)] public byte LastIndex { get; init; }

    /// <summary>What logical unit 3 has.</summary>
    [Bits(3, 7, 6)] public LunSupport Lun3Support { get; init; }

    /// <summary>What logical unit 2 has.</summary>
    [Bits(3, 5, 4)] public LunSupport Lun2Support { get; init; }

    /// <summary>What logical unit 1 has.</summary>
    [Bits(3, 3, 2)] public LunSupport Lun1Support { get; init; }

    /// <summary>What logical unit 0 has.</summary>
    [Bits(3, 1, 0)] public LunSupport Lun0Support { get; init; }

    /// <summary>The defining body (1 byte) or the IANA number (3 bytes) of this entry.</summary>
    [Tail(4, MaxLength = 3)] public Octets Body { get; init; }
}
