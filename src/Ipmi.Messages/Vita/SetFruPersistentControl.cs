namespace Ipmi.Messages;

/// <summary>Set FRU Persistent Control: holds a FRU in reset (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x42, Body = Body.Vita, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetFruPersistentControlRequest : IIpmiRequest<SetFruPersistentControlResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Whether the bit for a warm reset is changed.</summary>
    [Bit(3, 1)] public bool ChangesWarmReset { get; init; }

    /// <summary>Whether the bit for a cold reset is changed.</summary>
    [Bit(3, 0)] public bool ChangesColdReset { get; init; }

    /// <summary>Whether a warm reset goes on.</summary>
    [Bit(4, 1)] public bool WarmReset { get; init; }

    /// <summary>Whether a cold reset goes on.</summary>
    [Bit(4, 0)] public bool ColdReset { get; init; }
}

/// <inheritdoc cref="SetFruPersistentControlRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct SetFruPersistentControlResponse;
