namespace Ipmi.Messages;

/// <summary>VITA Set Fan Level: sets the speed of a fan tray (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x15, Name = "VITA Set Fan Level", Body = Body.Vita, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct VitaSetFanLevelRequest : IIpmiRequest<VitaSetFanLevelResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>The level; FEh emergency, FFh the tray decides.</summary>
    [Field(3)] public byte Level { get; init; }

    /// <summary>01h when the tray decides as well.</summary>
    [Field(4)] public byte LocalControl { get; init; }
}

/// <inheritdoc cref="VitaSetFanLevelRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaSetFanLevelResponse;
