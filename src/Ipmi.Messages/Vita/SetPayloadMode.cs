namespace Ipmi.Messages;

/// <summary>Set Payload Mode: switches a payload to a mode (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x47, Body = Body.Vita, Privilege = PrivilegeLevel.Administrator, Repeatable = false)]
public readonly partial record struct SetPayloadModeRequest : IIpmiRequest<SetPayloadModeResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Which mode, 0 to 15.</summary>
    [Field(3)] public byte Mode { get; init; }
}

/// <inheritdoc cref="SetPayloadModeRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct SetPayloadModeResponse
{
    /// <summary>What the manufacturer adds.</summary>
    [Tail(3, MaxLength = 8)] public Octets OemData { get; init; }
}
