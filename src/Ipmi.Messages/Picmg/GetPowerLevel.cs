namespace Ipmi.Messages;

/// <summary>Get Power Level: what power a FRU has, or could have (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x12, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetPowerLevelRequest : IIpmiRequest<GetPowerLevelResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>Which levels.</summary>
    [Field(3)] public PowerLevelType PowerType { get; init; }
}

/// <inheritdoc cref="GetPowerLevelRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetPowerLevelResponse
{
    /// <summary>Whether the levels can change.</summary>
    [Bit(3, 7)] public bool IsDynamic { get; init; }

    /// <summary>The level.</summary>
    [Bits(3, 3, 0)] public byte Level { get; init; }

    /// <summary>How long it takes to be stable.</summary>
    [Field(4), Unit("100 ms")] public byte Delay { get; init; }

    /// <summary>What the draws are to be multiplied with.</summary>
    [Field(5), Unit("100 mW")] public byte Multiplier { get; init; }

    /// <summary>The draw at each level.</summary>
    [Tail(6, MaxLength = 20)] public WireList<byte> Draws { get; init; }
}

/// <summary>Which levels Get Power Level gives (PICMG 3.0).</summary>
public enum PowerLevelType : byte
{
    /// <summary>The present ones.</summary>
    SteadyState = 0,

    /// <summary>Those that it would like.</summary>
    DesiredSteadyState = 1,

    /// <summary>The present ones while it starts.</summary>
    EarlyLevels = 2,

    /// <summary>Those that it would like while it starts.</summary>
    DesiredEarlyLevels = 3,
}
