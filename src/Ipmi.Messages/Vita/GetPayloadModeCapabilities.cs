namespace Ipmi.Messages;

/// <summary>Get Payload Mode Capabilities: which modes a payload has (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x46, Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetPayloadModeCapabilitiesRequest : IIpmiRequest<GetPayloadModeCapabilitiesResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetPayloadModeCapabilitiesRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct GetPayloadModeCapabilitiesResponse
{
    /// <summary>A bit for each of modes 0 to 7.</summary>
    [Field(3)] public byte Modes { get; init; }

    /// <summary>A bit for each of modes 8 to 15.</summary>
    [Field(4)] public byte? MoreModes { get; init; }
}
