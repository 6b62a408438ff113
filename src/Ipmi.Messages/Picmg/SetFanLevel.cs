namespace Ipmi.Messages;

/// <summary>Set Fan Level: sets the speed of a fan tray (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x15, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetFanLevelRequest : IIpmiRequest<SetFanLevelResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>The level; FEh emergency, FFh the tray decides.</summary>
    [Field(3)] public byte Level { get; init; }

    /// <summary>01h when the tray decides as well.</summary>
    [Field(4)] public byte? LocalControl { get; init; }
}

/// <inheritdoc cref="SetFanLevelRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetFanLevelResponse;
