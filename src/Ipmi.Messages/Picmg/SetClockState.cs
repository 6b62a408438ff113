namespace Ipmi.Messages;

/// <summary>Set Clock State: sets a clock of an AdvancedMC (AMC.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x2C, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetClockStateRequest : IIpmiRequest<SetClockStateResponse>
{
    /// <summary>Which clock.</summary>
    [Field(2)] public byte ClockId { get; init; }

    /// <summary>Which configuration of it.</summary>
    [Field(3)] public byte DescriptorIndex { get; init; }

    /// <summary>Whether it is enabled.</summary>
    [Bit(4, 3)] public bool IsEnabled { get; init; }

    /// <summary>Whether it is a source, and not a receiver.</summary>
    [Bit(4, 2)] public bool IsSource { get; init; }

    /// <summary>Its PLL.</summary>
    [Bits(4, 1, 0)] public byte PllControl { get; init; }

    /// <summary>Kind of clock.</summary>
    [Field(5)] public byte Family { get; init; }

    /// <summary>How exact it is.</summary>
    [Field(6)] public byte Accuracy { get; init; }

    /// <summary>Its frequency.</summary>
    [Field(7, 10), Unit("Hz")] public uint Frequency { get; init; }

    /// <summary>The device, when it is asked of the carrier.</summary>
    [Field(11)] public ClockResource? Resource { get; init; }
}

/// <inheritdoc cref="SetClockStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetClockStateResponse;

/// <summary>A device that a clock belongs to (AMC.0).</summary>
[WireStruct]
public readonly partial record struct ClockResource
{
    /// <summary>Kind of device: 0 on the carrier, 1 an AdvancedMC, 2 the backplane.</summary>
    [Bits(1, 7, 6)] public byte Type { get; init; }

    /// <summary>Which device.</summary>
    [Bits(1, 3, 0)] public byte DeviceId { get; init; }
}
