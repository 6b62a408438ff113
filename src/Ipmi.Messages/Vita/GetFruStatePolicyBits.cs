namespace Ipmi.Messages;

/// <summary>Get FRU State Policy Bits: whether a FRU changes its state by itself (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0B, Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetFruStatePolicyBitsRequest : IIpmiRequest<GetFruStatePolicyBitsResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetFruStatePolicyBitsRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct GetFruStatePolicyBitsResponse
{
    /// <summary>Whether activation is locked after a reset.</summary>
    [Bit(3, 3)] public bool DefaultActivationLocked { get; init; }

    /// <summary>Whether a command to deactivate is ignored.</summary>
    [Bit(3, 2)] public bool DeactivationIgnored { get; init; }

    /// <summary>Whether the FRU must not be deactivated by itself.</summary>
    [Bit(3, 1)] public bool DeactivationLocked { get; init; }

    /// <summary>Whether the FRU must not be activated by itself.</summary>
    [Bit(3, 0)] public bool ActivationLocked { get; init; }
}
