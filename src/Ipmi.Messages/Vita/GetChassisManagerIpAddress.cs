namespace Ipmi.Messages;

/// <summary>Get Chassis Manager IP Address: the addresses of chassis managers (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x21, Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetChassisManagerIpAddressRequest : IIpmiRequest<GetChassisManagerIpAddressResponse>
{
    /// <summary>Which address, from 0.</summary>
    [Field(2)] public byte Index { get; init; }
}

/// <inheritdoc cref="GetChassisManagerIpAddressRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct GetChassisManagerIpAddressResponse
{
    /// <summary>When an address last changed.</summary>
    [Field(3, 6)] public IpmiTimestamp LastChange { get; init; }

    /// <summary>How many addresses there are.</summary>
    [Field(7)] public byte Count { get; init; }

    /// <summary>Type of the site of this chassis manager.</summary>
    [Field(8)] public byte SiteType { get; init; }

    /// <summary>Number of the site.</summary>
    [Field(9)] public byte SiteNumber { get; init; }

    /// <summary>How long it may be gone before it counts as failed.</summary>
    [Field(10), Unit("s")] public byte MaximumUnavailable { get; init; }

    /// <summary>Whether it is the address of the chassis manager in charge.</summary>
    [Bit(11, 7)] public bool IsChassisManager { get; init; }

    /// <summary>Kind of address: 0 is IPv4.</summary>
    [Bits(11, 6, 0)] public byte AddressType { get; init; }

    /// <summary>The address.</summary>
    [Field(12, 15)] public Ipv4Address Address { get; init; }

    /// <summary>The port of RMCP.</summary>
    [Field(16, 17)] public ushort Port { get; init; }
}
