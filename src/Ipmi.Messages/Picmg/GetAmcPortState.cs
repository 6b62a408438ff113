namespace Ipmi.Messages;

/// <summary>Get AMC Port State: which links a channel of an AdvancedMC has (AMC.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x1A, Name = "Get AMC Port State", Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetAmcPortStateRequest : IIpmiRequest<GetAmcPortStateResponse>
{
    /// <summary>The channel.</summary>
    [Field(2)] public byte Channel { get; init; }

    /// <summary>The on-carrier device, when it is asked of the carrier.</summary>
    [Bits(3, 3, 0)] public byte? DeviceId { get; init; }

    /// <summary>01h asks for extended management links as well.</summary>
    [Field(4)] public byte? RequestFlags { get; init; }
}

/// <inheritdoc cref="GetAmcPortStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetAmcPortStateResponse
{
    /// <summary>Up to four links.</summary>
    [Tail(3, MaxLength = 16)] public WireList<AmcLinkState> Links { get; init; }
}

/// <summary>A link of an AdvancedMC and whether it is enabled (AMC.0).</summary>
[WireStruct]
public readonly partial record struct AmcLinkState
{
    /// <summary>A bit for each lane.</summary>
    [Bits(1, 3, 0)] public byte Ports { get; init; }

    /// <summary>Kind of link.</summary>
    [Bits(1, 7, 4), Bits(2, 3, 0)] public byte Type { get; init; }

    /// <summary>More about the kind.</summary>
    [Bits(2, 7, 4)] public byte TypeExtension { get; init; }

    /// <summary>Links with the same number go together; 00h alone.</summary>
    [Field(3)] public byte GroupingId { get; init; }

    /// <summary>Whether it is an extended management link.</summary>
    [Bit(4, 1)] public bool ExtendedManagement { get; init; }

    /// <summary>Whether it is enabled.</summary>
    [Bit(4, 0)] public bool IsEnabled { get; init; }
}
