namespace Ipmi.Messages;

/// <summary>VITA FRU Control Capabilities: what FRU Control can do with a FRU (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x1E, Name = "VITA FRU Control Capabilities", Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct VitaFruControlCapabilitiesRequest : IIpmiRequest<VitaFruControlCapabilitiesResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="VitaFruControlCapabilitiesRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaFruControlCapabilitiesResponse
{
    /// <summary>Whether the power of its payload can be switched.</summary>
    [Bit(3, 4)] public bool PayloadPower { get; init; }

    /// <summary>Whether it can be interrupted for diagnosis.</summary>
    [Bit(3, 3)] public bool DiagnosticInterrupt { get; init; }

    /// <summary>Whether its operating system can be asked to reboot.</summary>
    [Bit(3, 2)] public bool GracefulReboot { get; init; }

    /// <summary>Whether it can be reset without its power.</summary>
    [Bit(3, 1)] public bool WarmReset { get; init; }

    /// <summary>Whether it can be reset, power included.</summary>
    [Bit(3, 0)] public bool ColdReset { get; init; }
}
