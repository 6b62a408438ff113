namespace Ipmi.Messages;

/// <summary>VITA Get FRU LED State: what an LED shows (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x08, Name = "VITA Get FRU LED State", Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct VitaGetFruLedStateRequest : IIpmiRequest<VitaGetFruLedStateResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Which LED; FFh all of them.</summary>
    [Field(3)] public byte LedId { get; init; }
}

/// <inheritdoc cref="VitaGetFruLedStateRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaGetFruLedStateResponse
{
    /// <summary>Whether the hardware keeps it from showing what it should.</summary>
    [Bit(3, 3)] public bool IsRestricted { get; init; }

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
