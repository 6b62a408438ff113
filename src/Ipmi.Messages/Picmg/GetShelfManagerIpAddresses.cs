namespace Ipmi.Messages;

/// <summary>Get Shelf Manager IP Addresses: the addresses of shelf managers (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x21, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetShelfManagerIpAddressesRequest : IIpmiRequest<GetShelfManagerIpAddressesResponse>
{
    /// <summary>Which address, from 0.</summary>
    [Field(2)] public byte Index { get; init; }
}

/// <inheritdoc cref="GetShelfManagerIpAddressesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetShelfManagerIpAddressesResponse
{
    /// <summary>When an address last changed.</summary>
    [Field(3, 6)] public IpmiTimestamp LastChange { get; init; }

    /// <summary>How many addresses there are.</summary>
    [Field(7)] public byte Count { get; init; }

    /// <summary>Type of the site: 00h a board, 01h a power entry, 07h an AdvancedMC, and so on.</summary>
    [Field(8)] public byte SiteType { get; init; }

    /// <summary>Number of the site.</summary>
    [Field(9)] public byte SiteNumber { get; init; }

    /// <summary>How long it may be gone before it counts as failed.</summary>
    [Field(10), Unit("s")] public byte MaximumUnavailable { get; init; }

    /// <summary>Whether it is the address of the shelf manager in charge.</summary>
    [Bit(11, 7)] public bool IsShelfManager { get; init; }

    /// <summary>Kind of address: 0 is IPv4.</summary>
    [Bits(11, 6, 0)] public byte AddressType { get; init; }

    /// <summary>The address.</summary>
    [Tail(12)] public Octets Address { get; init; }
}
