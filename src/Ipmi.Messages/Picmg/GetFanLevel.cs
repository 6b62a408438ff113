namespace Ipmi.Messages;

/// <summary>Get Fan Level: what speed a fan tray has (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x16, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetFanLevelRequest : IIpmiRequest<GetFanLevelResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetFanLevelRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetFanLevelResponse
{
    /// <summary>The level that was set; FEh emergency, FFh the tray decides.</summary>
    [Field(3)] public byte OverrideLevel { get; init; }

    /// <summary>The level that the tray wants.</summary>
    [Field(4)] public byte? LocalLevel { get; init; }

    /// <summary>01h when the tray decides as well.</summary>
    [Field(5)] public byte? LocalControl { get; init; }
}
