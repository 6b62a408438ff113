namespace Ipmi.Messages;

/// <summary>Get FRU Hash: a hash of a FRU's data (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x45, Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetFruHashRequest : IIpmiRequest<GetFruHashResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetFruHashRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct GetFruHashResponse
{
    /// <summary>The hash.</summary>
    [Field(3, 6)] public uint Hash { get; init; }
}
