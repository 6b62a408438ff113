namespace Ipmi.Messages;

/// <summary>VITA Get Fan Speed Properties: what speeds a fan tray has (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x14, Name = "VITA Get Fan Speed Properties", Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct VitaGetFanSpeedPropertiesRequest : IIpmiRequest<VitaGetFanSpeedPropertiesResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="VitaGetFanSpeedPropertiesRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaGetFanSpeedPropertiesResponse
{
    /// <summary>The lowest level.</summary>
    [Field(3)] public byte Minimum { get; init; }

    /// <summary>The highest level.</summary>
    [Field(4)] public byte Maximum { get; init; }

    /// <summary>The level as a rule.</summary>
    [Field(5)] public byte Normal { get; init; }

    /// <summary>Whether the tray can decide itself.</summary>
    [Bit(6, 7)] public bool SupportsLocalControl { get; init; }
}
