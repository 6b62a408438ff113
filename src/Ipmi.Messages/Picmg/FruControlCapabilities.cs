namespace Ipmi.Messages;

/// <summary>FRU Control Capabilities: what FRU Control can do with a FRU (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x1E, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct FruControlCapabilitiesRequest : IIpmiRequest<FruControlCapabilitiesResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="FruControlCapabilitiesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct FruControlCapabilitiesResponse
{
    /// <summary>Whether it can be interrupted for diagnosis.</summary>
    [Bit(3, 3)] public bool DiagnosticInterrupt { get; init; }

    /// <summary>Whether its operating system can be asked to reboot.</summary>
    [Bit(3, 2)] public bool GracefulReboot { get; init; }

    /// <summary>Whether it can be reset without its power.</summary>
    [Bit(3, 1)] public bool WarmReset { get; init; }
}
