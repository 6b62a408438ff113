namespace Ipmi.Messages;

/// <summary>VITA Get FRU LED Properties: how many LEDs a FRU has (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x05, Name = "VITA Get FRU LED Properties", Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct VitaGetFruLedPropertiesRequest : IIpmiRequest<VitaGetFruLedPropertiesResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="VitaGetFruLedPropertiesRequest"/>
[IpmiResponse(Body = Body.Vita)]
[Reserved(3)]
public readonly partial record struct VitaGetFruLedPropertiesResponse
{
    /// <summary>How many LEDs there are.</summary>
    [Field(4)] public byte LedCount { get; init; }
}
