namespace Ipmi.Messages;

/// <summary>Set FRU State Policy Bits: whether a FRU changes its state by itself (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0A, Body = Body.Vita, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetFruStatePolicyBitsRequest : IIpmiRequest<SetFruStatePolicyBitsResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Whether the bit for this is changed: activation is locked after a reset.</summary>
    [Bit(3, 3)] public bool ChangesDefaultActivationLocked { get; init; }

    /// <summary>Whether the bit for this is changed: commanded deactivation is ignored.</summary>
    [Bit(3, 2)] public bool ChangesDeactivationIgnored { get; init; }

    /// <summary>Whether the bit for this is changed: deactivation is locked.</summary>
    [Bit(3, 1)] public bool ChangesDeactivationLocked { get; init; }

    /// <summary>Whether the bit for this is changed: activation is locked.</summary>
    [Bit(3, 0)] public bool ChangesActivationLocked { get; init; }

    /// <summary>Whether activation is locked after a reset.</summary>
    [Bit(4, 3)] public bool DefaultActivationLocked { get; init; }

    /// <summary>Whether a command to deactivate is ignored.</summary>
    [Bit(4, 2)] public bool DeactivationIgnored { get; init; }

    /// <summary>Whether the FRU must not be deactivated by itself.</summary>
    [Bit(4, 1)] public bool DeactivationLocked { get; init; }

    /// <summary>Whether the FRU must not be activated by itself.</summary>
    [Bit(4, 0)] public bool ActivationLocked { get; init; }
}

/// <inheritdoc cref="SetFruStatePolicyBitsRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct SetFruStatePolicyBitsResponse;
