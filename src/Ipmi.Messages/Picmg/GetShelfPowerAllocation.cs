namespace Ipmi.Messages;

/// <summary>Get Shelf Power Allocation: what power of a feed is given out (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x22, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetShelfPowerAllocationRequest : IIpmiRequest<GetShelfPowerAllocationResponse>
{
    /// <summary>Where to start.</summary>
    [Field(2)] public byte FeedIndex { get; init; }
}

/// <inheritdoc cref="GetShelfPowerAllocationRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetShelfPowerAllocationResponse
{
    /// <summary>Counts changes.</summary>
    [Field(3, 4)] public ushort UpdateCounter { get; init; }

    /// <summary>What each feed gives, in W.</summary>
    [Tail(5, MaxLength = 16)] public WireList<ushort> Allocations { get; init; }
}
