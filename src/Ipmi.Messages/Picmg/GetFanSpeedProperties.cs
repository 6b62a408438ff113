namespace Ipmi.Messages;

/// <summary>Get Fan Speed Properties: what speeds a fan tray has (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x14, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetFanSpeedPropertiesRequest : IIpmiRequest<GetFanSpeedPropertiesResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetFanSpeedPropertiesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetFanSpeedPropertiesResponse
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
