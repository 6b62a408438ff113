namespace Ipmi.Messages;

/// <summary>Get LED Color Capabilities: which colours an LED has (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x06, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetLedColorCapabilitiesRequest : IIpmiRequest<GetLedColorCapabilitiesResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Which LED: 0 blue, 1 to 3 the LEDs 1 to 3, 4 to FBh the application's own, FFh all of them.</summary>
    [Field(3)] public byte LedId { get; init; }
}

/// <inheritdoc cref="GetLedColorCapabilitiesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetLedColorCapabilitiesResponse
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
}

/// <summary>Colours of LEDs. Four bits (PICMG 3.0).</summary>
public enum LedColor : byte
{
    /// <summary>Blue.</summary>
    Blue = 1,

    /// <summary>Red.</summary>
    Red = 2,

    /// <summary>Green.</summary>
    Green = 3,

    /// <summary>Amber.</summary>
    Amber = 4,

    /// <summary>Orange.</summary>
    Orange = 5,

    /// <summary>White.</summary>
    White = 6,

    /// <summary>The colour that it has.</summary>
    DoNotChange = 0xE,

    /// <summary>The default colour.</summary>
    Default = 0xF,
}
