namespace Ipmi.Messages;

/// <summary>Compute Power Properties: has a FRU find out what power it needs (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x10, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct ComputePowerPropertiesRequest : IIpmiRequest<ComputePowerPropertiesResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="ComputePowerPropertiesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct ComputePowerPropertiesResponse
{
    /// <summary>How many slots it takes.</summary>
    [Field(3)] public byte SpannedSlots { get; init; }

    /// <summary>Which of them has the controller.</summary>
    [Field(4)] public byte ControllerLocation { get; init; }
}
