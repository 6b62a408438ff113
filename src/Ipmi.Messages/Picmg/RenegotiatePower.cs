namespace Ipmi.Messages;

/// <summary>Renegotiate Power: has the shelf manager deal the power out again (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x13, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct RenegotiatePowerRequest : IIpmiRequest<RenegotiatePowerResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte? FruId { get; init; }
}

/// <inheritdoc cref="RenegotiatePowerRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct RenegotiatePowerResponse;
