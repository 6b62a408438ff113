namespace Ipmi.Messages;

/// <summary>Get Address Info: where a FRU is: its site and its address (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x01, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetAddressInfoRequest : IIpmiRequest<GetAddressInfoResponse>
{
    /// <summary>The FRU device; 0, or nothing, is the controller itself.</summary>
    [Field(2)] public byte? FruId { get; init; }

    /// <summary>What to look for, instead of a FRU device.</summary>
    [Field(3, 4)] public AddressKey? Key { get; init; }
}

/// <inheritdoc cref="GetAddressInfoRequest"/>
[IpmiResponse(Body = Body.Picmg)]
[Reserved(5)]
public readonly partial record struct GetAddressInfoResponse
{
    /// <summary>The hardware address.</summary>
    [Field(3)] public byte HardwareAddress { get; init; }

    /// <summary>IPMB-0 address; FFh when there is none.</summary>
    [Field(4)] public byte IpmbAddress { get; init; }

    /// <summary>The FRU device; FEh when it is not known.</summary>
    [Field(6)] public byte? FruId { get; init; }

    /// <summary>Where it is.</summary>
    [Field(7, 8)] public AddressSite? Site { get; init; }
}

/// <summary>What to find an address by (PICMG 3.0).</summary>
[WireStruct]
public readonly partial record struct AddressKey
{
    /// <summary>What the key is.</summary>
    [Field(1)] public AddressKeyType KeyType { get; init; }

    /// <summary>The hardware address, shelf slot or other number.</summary>
    [Field(2)] public byte Key { get; init; }
}

/// <summary>What to find an address by (PICMG 3.0).</summary>
public enum AddressKeyType : byte
{
    /// <summary>The hardware address.</summary>
    HardwareAddress = 0,

    /// <summary>The IPMB address.</summary>
    IpmbAddress = 1,

    /// <summary>The number of the site.</summary>
    PhysicalAddress = 3,
}

/// <summary>Where a FRU is (PICMG 3.0).</summary>
[WireStruct]
public readonly partial record struct AddressSite
{
    /// <summary>Number of the site.</summary>
    [Field(1)] public byte SiteNumber { get; init; }

    /// <summary>Type of the site: 00h a board, 01h a power entry, 07h an AdvancedMC, and so on.</summary>
    [Field(2)] public byte SiteType { get; init; }
}
