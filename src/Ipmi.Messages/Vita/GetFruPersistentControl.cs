namespace Ipmi.Messages;

/// <summary>Get FRU Persistent Control: whether a FRU is held in reset (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x41, Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetFruPersistentControlRequest : IIpmiRequest<GetFruPersistentControlResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetFruPersistentControlRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct GetFruPersistentControlResponse
{
    /// <summary>Whether a warm reset goes on.</summary>
    [Bit(3, 1)] public bool WarmReset { get; init; }

    /// <summary>Whether a cold reset goes on.</summary>
    [Bit(3, 0)] public bool ColdReset { get; init; }
}
