namespace Ipmi.Messages;

/// <summary>VITA Set FRU LED State: switches an LED (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x07, Name = "VITA Set FRU LED State", Body = Body.Vita, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct VitaSetFruLedStateRequest : IIpmiRequest<VitaSetFruLedStateResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Which LED; FFh all of them.</summary>
    [Field(3)] public byte LedId { get; init; }

    /// <summary>00h off, 01h to FAh off for that many steps of 10 ms while blinking, FBh lamp test, FCh the FRU decides, FFh on.</summary>
    [Field(4)] public byte Function { get; init; }

    /// <summary>How long it is on while blinking; for a lamp test, how long that is, in steps of 100 ms.</summary>
    [Field(5), Unit("10 ms")] public byte OnDuration { get; init; }

    /// <summary>The colour.</summary>
    [Bits(6, 3, 0)] public LedColor Color { get; init; }
}

/// <inheritdoc cref="VitaSetFruLedStateRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaSetFruLedStateResponse;
