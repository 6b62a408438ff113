namespace Ipmi.Messages;

/// <summary>Get VSO Capabilities: what a VPX module can do (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x00, Name = "Get VSO Capabilities", Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetVsoCapabilitiesRequest : IIpmiRequest<GetVsoCapabilitiesResponse>;

/// <inheritdoc cref="GetVsoCapabilitiesRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct GetVsoCapabilitiesResponse
{
    /// <summary>What its layer is: 0 an IPMC, 1 a chassis manager.</summary>
    [Bits(3, 5, 4)] public byte Layer { get; init; }

    /// <summary>Its tier of functions, less one.</summary>
    [Bits(3, 1, 0)] public byte Tier { get; init; }

    /// <summary>The fastest clock of its IPMB: 0 100 kHz, 1 400 kHz.</summary>
    [Bits(4, 5, 4)] public byte MaximumFrequency { get; init; }

    /// <summary>How many IPMB interfaces it has, less one.</summary>
    [Bits(4, 1, 0)] public byte Interfaces { get; init; }

    /// <summary>Which standard: 0 is VITA 46.11.</summary>
    [Bits(5, 1, 0)] public byte Standard { get; init; }

    /// <summary>Revision of the standard.</summary>
    [Field(6)] public BcdByte Revision { get; init; }

    /// <summary>The highest FRU device ID.</summary>
    [Field(7)] public byte MaxFruDeviceId { get; init; }

    /// <summary>The FRU device of the controller itself.</summary>
    [Field(8)] public byte FruDeviceId { get; init; }
}
