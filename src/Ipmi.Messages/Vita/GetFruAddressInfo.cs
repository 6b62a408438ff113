namespace Ipmi.Messages;

/// <summary>Get FRU Address Info: where a FRU is: its site and its address (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x40, Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetFruAddressInfoRequest : IIpmiRequest<GetFruAddressInfoResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetFruAddressInfoRequest"/>
[IpmiResponse(Body = Body.Vita)]
[Reserved(5)]
public readonly partial record struct GetFruAddressInfoResponse
{
    /// <summary>The hardware address.</summary>
    [Field(3)] public byte HardwareAddress { get; init; }

    /// <summary>The address on the system IPMB; FFh when there is none.</summary>
    [Field(4)] public byte IpmbAddress { get; init; }

    /// <summary>The FRU device; FEh when it is not known.</summary>
    [Field(6)] public byte FruId { get; init; }

    /// <summary>Number of the site.</summary>
    [Field(7)] public byte SiteNumber { get; init; }

    /// <summary>Type of the site.</summary>
    [Field(8)] public byte SiteType { get; init; }

    /// <summary>Its address on channel 7, when it has one.</summary>
    [Field(9, 10)] public FruChannelAddress? Channel7 { get; init; }
}

/// <summary>The address of a FRU on IPMI channel 7 (VITA 46.11).</summary>
[WireStruct, Reserved(1)]
public readonly partial record struct FruChannelAddress
{
    /// <summary>The address.</summary>
    [Field(2)] public byte Address { get; init; }
}
