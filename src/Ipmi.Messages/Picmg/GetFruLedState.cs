namespace Ipmi.Messages;

/// <summary>Get FRU LED State: what an LED shows (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x08, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetFruLedStateRequest : IIpmiRequest<GetFruLedStateResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Which LED: 0 blue, 1 to 3 the LEDs 1 to 3, 4 to FBh the application's own, FFh all of them.</summary>
    [Field(3)] public byte LedId { get; init; }
}

/// <inheritdoc cref="GetFruLedStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetFruLedStateResponse
{
    /// <summary>Whether a lamp test is going on.</summary>
    [Bit(3, 2)] public bool LampTest { get; init; }

    /// <summary>Whether somebody else than the FRU decides.</summary>
    [Bit(3, 1)] public bool Overridden { get; init; }

    /// <summary>Whether the FRU can decide.</summary>
    [Bit(3, 0)] public bool HasLocalControl { get; init; }

    /// <summary>What the FRU wants: 00h off, FFh on, between them the time off while blinking.</summary>
    [Field(4)] public byte LocalFunction { get; init; }

    /// <summary>How long it is on while blinking.</summary>
    [Field(5), Unit("10 ms")] public byte LocalOnDuration { get; init; }

    /// <summary>The colour that the FRU wants.</summary>
    [Bits(6, 3, 0)] public LedColor LocalColor { get; init; }

    /// <summary>What somebody else wants, when overridden or in a lamp test.</summary>
    [Field(7, 9)] public LedOverride? Override { get; init; }

    /// <summary>How long the lamp test is.</summary>
    [Field(10), Unit("100 ms")] public byte? LampTestDuration { get; init; }
}

/// <summary>What somebody else than the FRU wants of an LED (PICMG 3.0).</summary>
[WireStruct]
public readonly partial record struct LedOverride
{
    /// <summary>00h off, FFh on, between them the time off while blinking.</summary>
    [Field(1)] public byte Function { get; init; }

    /// <summary>How long it is on while blinking.</summary>
    [Field(2), Unit("10 ms")] public byte OnDuration { get; init; }

    /// <summary>The colour.</summary>
    [Bits(3, 3, 0)] public LedColor Color { get; init; }
}
