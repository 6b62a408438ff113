namespace Ipmi.Messages;

/// <summary>Set FRU Activation: activates or deactivates a FRU (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0C, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetFruActivationRequest : IIpmiRequest<SetFruActivationResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Whether to activate it.</summary>
    [Field(3)] public bool Activate { get; init; }
}

/// <inheritdoc cref="SetFruActivationRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetFruActivationResponse;
