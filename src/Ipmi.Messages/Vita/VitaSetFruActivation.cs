namespace Ipmi.Messages;

/// <summary>VITA Set FRU Activation: activates or deactivates a FRU (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0C, Name = "VITA Set FRU Activation", Body = Body.Vita, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct VitaSetFruActivationRequest : IIpmiRequest<VitaSetFruActivationResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Whether to activate it.</summary>
    [Field(3)] public bool Activate { get; init; }
}

/// <inheritdoc cref="VitaSetFruActivationRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaSetFruActivationResponse;
