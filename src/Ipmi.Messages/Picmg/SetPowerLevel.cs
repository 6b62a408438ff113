namespace Ipmi.Messages;

/// <summary>Set Power Level: gives a FRU its power (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x11, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetPowerLevelRequest : IIpmiRequest<SetPowerLevelResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>The level, 01h to 14h; 00h off, FFh leaves it.</summary>
    [Field(3)] public byte Level { get; init; }

    /// <summary>Whether the desired levels become the present ones.</summary>
    [Field(4)] public bool CopiesDesired { get; init; }
}

/// <inheritdoc cref="SetPowerLevelRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetPowerLevelResponse;
