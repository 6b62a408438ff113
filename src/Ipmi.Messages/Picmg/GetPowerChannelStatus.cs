namespace Ipmi.Messages;

/// <summary>Get Power Channel Status: what the channels of a power module do (MTCA.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x25, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetPowerChannelStatusRequest : IIpmiRequest<GetPowerChannelStatusResponse>
{
    /// <summary>Where to start, from 1.</summary>
    [Field(2)] public byte FirstChannel { get; init; }

    /// <summary>How many.</summary>
    [Field(3)] public byte Count { get; init; }
}

/// <inheritdoc cref="GetPowerChannelStatusRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetPowerChannelStatusResponse
{
    /// <summary>The highest channel.</summary>
    [Field(3)] public byte MaximumChannel { get; init; }

    /// <summary>Whether something failed that has no bit.</summary>
    [Bit(4, 3)] public bool UnidentifiedFault { get; init; }

    /// <summary>Whether payload power is good.</summary>
    [Bit(4, 2)] public bool PayloadPowerGood { get; init; }

    /// <summary>Whether management power is good.</summary>
    [Bit(4, 1)] public bool ManagementPowerGood { get; init; }

    /// <summary>Whether the module is in charge.</summary>
    [Bit(4, 0)] public bool IsPrimary { get; init; }

    /// <summary>One by one.</summary>
    [Tail(5)] public WireList<PowerChannelStatus> Channels { get; init; }
}

/// <summary>What a channel of a power module does (MTCA.0).</summary>
[WireStruct]
public readonly partial record struct PowerChannelStatus
{
    /// <summary>Whether PWR_ON is asserted.</summary>
    [Bit(1, 6)] public bool PowerOnAsserted { get; init; }

    /// <summary>Whether payload power is too much.</summary>
    [Bit(1, 5)] public bool PayloadOvercurrent { get; init; }

    /// <summary>Whether payload power is on.</summary>
    [Bit(1, 4)] public bool PayloadPower { get; init; }

    /// <summary>Whether ENABLE# is asserted.</summary>
    [Bit(1, 3)] public bool EnableAsserted { get; init; }

    /// <summary>Whether management power is too much.</summary>
    [Bit(1, 2)] public bool ManagementOvercurrent { get; init; }

    /// <summary>Whether management power is on.</summary>
    [Bit(1, 1)] public bool ManagementPower { get; init; }

    /// <summary>Whether PS1# is asserted.</summary>
    [Bit(1, 0)] public bool PresenceAsserted { get; init; }
}
