namespace Ipmi.Messages;

/// <summary>Get FRU Activation Policy: whether a FRU activates itself (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0B, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetFruActivationPolicyRequest : IIpmiRequest<GetFruActivationPolicyResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetFruActivationPolicyRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetFruActivationPolicyResponse
{
    /// <summary>Whether the FRU must not be deactivated by itself.</summary>
    [Bit(3, 1)] public bool DeactivationLocked { get; init; }

    /// <summary>Whether the FRU must not be activated by itself.</summary>
    [Bit(3, 0)] public bool Locked { get; init; }
}
