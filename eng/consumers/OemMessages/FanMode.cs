using Ipmi.Messages;

namespace Acme;

/// <summary>Get Fan Mode: who controls the fans of a zone (Acme board manual 4.2).</summary>
[IpmiRequest(NetFn.Oem, 0x45, Iana = 0x00ABCD, Section = "Board manual 4.2")]
[Completion(0x80, "there is no such zone")]
public readonly partial record struct GetFanModeRequest : IIpmiRequest<GetFanModeResponse>
{
    /// <summary>From 0.</summary>
    [Field(4)] public byte Zone { get; init; }
}

/// <inheritdoc cref="GetFanModeRequest"/>
[IpmiResponse(Iana = 0x00ABCD)]
public readonly partial record struct GetFanModeResponse
{
    /// <summary>Whether somebody set the duty cycle by hand.</summary>
    [Bit(5, 7)] public bool Manual { get; init; }

    /// <summary>0 to 100.</summary>
    [Bits(5, 6, 0), Unit("%")] public byte DutyPercent { get; init; }

    /// <summary>One speed for each fan of the zone.</summary>
    [Tail(7, CountAt = 6)] public WireList<FanSpeed> Fans { get; init; }
}

/// <summary>How fast a fan turns (Acme board manual 4.2.1).</summary>
[WireStruct]
public readonly partial record struct FanSpeed
{
    /// <summary>Its sensor.</summary>
    [Field(1)] public byte SensorNumber { get; init; }

    /// <summary>Ten bits in two bytes.</summary>
    [Bits(2, 7, 0), Bits(3, 7, 6), Unit("rpm/16")] public ushort Speed { get; init; }

    /// <summary>What it does.</summary>
    [Bits(3, 5, 4)] public FanState State { get; init; }
}

/// <summary>What a fan does.</summary>
public enum FanState : byte
{
    /// <summary>It stands.</summary>
    Stopped = 0,

    /// <summary>It turns.</summary>
    Running = 1,
}
