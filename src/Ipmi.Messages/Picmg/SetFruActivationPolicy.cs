namespace Ipmi.Messages;

/// <summary>Set FRU Activation Policy: whether a FRU activates itself (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0A, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetFruActivationPolicyRequest : IIpmiRequest<SetFruActivationPolicyResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Whether the bit for deactivation is changed.</summary>
    [Bit(3, 1)] public bool ChangesDeactivationLocked { get; init; }

    /// <summary>Whether the bit for activation is changed.</summary>
    [Bit(3, 0)] public bool ChangesLocked { get; init; }

    /// <summary>Whether the FRU must not be deactivated by itself.</summary>
    [Bit(4, 1)] public bool DeactivationLocked { get; init; }

    /// <summary>Whether the FRU must not be activated by itself.</summary>
    [Bit(4, 0)] public bool Locked { get; init; }
}

/// <inheritdoc cref="SetFruActivationPolicyRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetFruActivationPolicyResponse;
