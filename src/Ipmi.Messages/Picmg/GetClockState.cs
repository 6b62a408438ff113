namespace Ipmi.Messages;

/// <summary>Get Clock State: what a clock of an AdvancedMC does (AMC.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x2D, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetClockStateRequest : IIpmiRequest<GetClockStateResponse>
{
    /// <summary>Which clock.</summary>
    [Field(2)] public byte ClockId { get; init; }

    /// <summary>The device, when it is asked of the carrier.</summary>
    [Field(3)] public ClockResource? Resource { get; init; }
}

/// <inheritdoc cref="GetClockStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetClockStateResponse
{
    /// <summary>Whether it is enabled.</summary>
    [Bit(3, 3)] public bool IsEnabled { get; init; }

    /// <summary>Whether it is a source, and not a receiver.</summary>
    [Bit(3, 2)] public bool IsSource { get; init; }

    /// <summary>Its PLL.</summary>
    [Bits(3, 1, 0)] public byte PllControl { get; init; }

    /// <summary>Which configuration of it, when it is enabled.</summary>
    [Field(4)] public byte? DescriptorIndex { get; init; }

    /// <summary>The clock, when it is enabled.</summary>
    [Field(5, 10)] public ClockConfiguration? Configuration { get; init; }
}

/// <summary>A clock (AMC.0).</summary>
[WireStruct]
public readonly partial record struct ClockConfiguration
{
    /// <summary>Kind of clock.</summary>
    [Field(1)] public byte Family { get; init; }

    /// <summary>How exact it is.</summary>
    [Field(2)] public byte Accuracy { get; init; }

    /// <summary>Its frequency.</summary>
    [Field(3, 6), Unit("Hz")] public uint Frequency { get; init; }
}
