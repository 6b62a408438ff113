namespace Ipmi.Messages;

/// <summary>FRU Persistent Control Capabilities: whether a FRU can be held in reset (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x43, Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct FruPersistentControlCapabilitiesRequest : IIpmiRequest<FruPersistentControlCapabilitiesResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="FruPersistentControlCapabilitiesRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct FruPersistentControlCapabilitiesResponse
{
    /// <summary>Whether a warm reset can go on.</summary>
    [Bit(3, 1)] public bool WarmReset { get; init; }

    /// <summary>Whether a cold reset can go on.</summary>
    [Bit(3, 0)] public bool ColdReset { get; init; }
}
