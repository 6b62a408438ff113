namespace Ipmi.Messages;

/// <summary>VITA Set IPMB State: isolates an IPMB or its links (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x09, Name = "VITA Set IPMB State", Body = Body.Vita, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct VitaSetIpmbStateRequest : IIpmiRequest<VitaSetIpmbStateResponse>
{
    /// <summary>Bus A; FFh leaves it.</summary>
    [Field(2)] public IpmbLinkState IpmbA { get; init; }

    /// <summary>Bus B; FFh leaves it.</summary>
    [Field(3)] public IpmbLinkState IpmbB { get; init; }
}

/// <inheritdoc cref="VitaSetIpmbStateRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaSetIpmbStateResponse;
