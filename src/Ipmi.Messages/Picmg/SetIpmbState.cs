namespace Ipmi.Messages;

/// <summary>Set IPMB State: isolates an IPMB-0 bus or its links (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x09, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetIpmbStateRequest : IIpmiRequest<SetIpmbStateResponse>
{
    /// <summary>Bus A; FFh leaves it.</summary>
    [Field(2)] public IpmbLinkState IpmbA { get; init; }

    /// <summary>Bus B; FFh leaves it.</summary>
    [Field(3)] public IpmbLinkState IpmbB { get; init; }
}

/// <inheritdoc cref="SetIpmbStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetIpmbStateResponse;

/// <summary>What becomes of a bus or link (PICMG 3.0).</summary>
[WireStruct]
public readonly partial record struct IpmbLinkState
{
    /// <summary>Which link; 7Fh for all.</summary>
    [Bits(1, 7, 1)] public byte Link { get; init; }

    /// <summary>Whether the controller decides, and it is not isolated.</summary>
    [Bit(1, 0)] public bool LocalControl { get; init; }
}
