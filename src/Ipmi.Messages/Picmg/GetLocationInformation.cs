namespace Ipmi.Messages;

/// <summary>Get Location Information: where a carrier of a MicroTCA system is (MTCA.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x23, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetLocationInformationRequest : IIpmiRequest<GetLocationInformationResponse>
{
    /// <summary>Kind of number.</summary>
    [Bits(2, 7, 6)] public byte Mcs { get; init; }

    /// <summary>Which carrier.</summary>
    [Bits(2, 4, 0)] public byte CarrierNumber { get; init; }
}

/// <inheritdoc cref="GetLocationInformationRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetLocationInformationResponse
{
    /// <summary>The slot.</summary>
    [Field(3)] public byte SlotNumber { get; init; }

    /// <summary>The tier.</summary>
    [Field(4)] public byte TierNumber { get; init; }

    /// <summary>Whether slots count from the right.</summary>
    [Bit(5, 7)] public bool SlotsFromRight { get; init; }

    /// <summary>Whether tiers count from the top.</summary>
    [Bit(5, 6)] public bool TiersFromTop { get; init; }

    /// <summary>How the carrier lies.</summary>
    [Bit(5, 5)] public bool IsHorizontal { get; init; }

    /// <summary>Where it is.</summary>
    [Field(6, 7), Unit("mm")] public ushort OriginX { get; init; }

    /// <summary>Where it is.</summary>
    [Field(8, 9), Unit("mm")] public ushort OriginY { get; init; }
}
