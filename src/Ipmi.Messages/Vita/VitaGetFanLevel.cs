namespace Ipmi.Messages;

/// <summary>VITA Get Fan Level: what speed a fan tray has (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x16, Name = "VITA Get Fan Level", Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct VitaGetFanLevelRequest : IIpmiRequest<VitaGetFanLevelResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="VitaGetFanLevelRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaGetFanLevelResponse
{
    /// <summary>The level that was set; FEh emergency, FFh the tray decides.</summary>
    [Field(3)] public byte OverrideLevel { get; init; }

    /// <summary>The level that the tray wants.</summary>
    [Field(4)] public byte LocalLevel { get; init; }

    /// <summary>01h when the tray decides as well.</summary>
    [Field(5)] public byte LocalControl { get; init; }
}
