namespace Ipmi.Messages;

/// <summary>VITA Get LED Color Capabilities: which colours an LED has (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x06, Name = "VITA Get LED Color Capabilities", Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct VitaGetLedColorCapabilitiesRequest : IIpmiRequest<VitaGetLedColorCapabilitiesResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Which LED; FFh all of them.</summary>
    [Field(3)] public byte LedId { get; init; }
}

/// <inheritdoc cref="VitaGetLedColorCapabilitiesRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaGetLedColorCapabilitiesResponse
{
    /// <summary>Whether it can be white.</summary>
    [Bit(3, 6)] public bool White { get; init; }

    /// <summary>Whether it can be orange.</summary>
    [Bit(3, 5)] public bool Orange { get; init; }

    /// <summary>Whether it can be amber.</summary>
    [Bit(3, 4)] public bool Amber { get; init; }

    /// <summary>Whether it can be green.</summary>
    [Bit(3, 3)] public bool Green { get; init; }

    /// <summary>Whether it can be red.</summary>
    [Bit(3, 2)] public bool Red { get; init; }

    /// <summary>Whether it can be blue.</summary>
    [Bit(3, 1)] public bool Blue { get; init; }

    /// <summary>The colour that the FRU gives it.</summary>
    [Bits(4, 3, 0)] public LedColor LocalDefault { get; init; }

    /// <summary>The colour when somebody else says nothing about it.</summary>
    [Bits(5, 3, 0)] public LedColor OverrideDefault { get; init; }

    /// <summary>Whether the hardware restricts it otherwise.</summary>
    [Bit(6, 1)] public bool HasOtherRestrictions { get; init; }

    /// <summary>Whether it is dark without payload power.</summary>
    [Bit(6, 0)] public bool NeedsPayloadPower { get; init; }
}
