namespace Ipmi.Messages;

/// <summary>Bused Resource Control: who has a bus that boards share (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x17, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct BusedResourceControlRequest : IIpmiRequest<BusedResourceControlResponse>
{
    /// <summary>What to do; what it means depends on the direction.</summary>
    [Field(2)] public byte Operation { get; init; }

    /// <summary>Which: 0 and 1 metallic test bus, 2 to 4 synchronisation clocks.</summary>
    [Field(3)] public byte ResourceId { get; init; }
}

/// <inheritdoc cref="BusedResourceControlRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct BusedResourceControlResponse
{
    /// <summary>0 yes, 1 no, 2 refused and so on.</summary>
    [Field(3)] public byte Status { get; init; }
}
