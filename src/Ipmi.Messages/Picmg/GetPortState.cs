namespace Ipmi.Messages;

/// <summary>Get Port State: which links a channel of the backplane has (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0F, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetPortStateRequest : IIpmiRequest<GetPortStateResponse>
{
    /// <summary>Which interface.</summary>
    [Bits(2, 7, 6)] public LinkInterface Interface { get; init; }

    /// <summary>The channel.</summary>
    [Bits(2, 5, 0)] public byte Channel { get; init; }
}

/// <inheritdoc cref="GetPortStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetPortStateResponse
{
    /// <summary>Up to four links.</summary>
    [Tail(3, MaxLength = 20)] public WireList<LinkState> Links { get; init; }
}

/// <summary>A link of the backplane (PICMG 3.0).</summary>
[WireStruct]
public readonly partial record struct LinkInfo
{
    /// <summary>Which interface.</summary>
    [Bits(1, 7, 6)] public LinkInterface Interface { get; init; }

    /// <summary>The channel.</summary>
    [Bits(1, 5, 0)] public byte Channel { get; init; }

    /// <summary>A bit for each of ports 0 to 3.</summary>
    [Bits(2, 3, 0)] public byte Ports { get; init; }

    /// <summary>Kind of link: 01h base, 02h Ethernet fabric, 03h InfiniBand, 04h StarFabric, 05h PCI Express.</summary>
    [Bits(2, 7, 4), Bits(3, 3, 0)] public byte Type { get; init; }

    /// <summary>More about the kind.</summary>
    [Bits(3, 7, 4)] public byte TypeExtension { get; init; }

    /// <summary>Links with the same number go together; 00h alone.</summary>
    [Field(4)] public byte GroupingId { get; init; }
}

/// <summary>A link and whether it is enabled (PICMG 3.0).</summary>
[WireStruct]
public readonly partial record struct LinkState
{
    /// <summary>The link.</summary>
    [Field(1, 4)] public LinkInfo Link { get; init; }

    /// <summary>Whether it is enabled.</summary>
    [Field(5)] public bool IsEnabled { get; init; }
}

/// <summary>Interfaces of a backplane. Two bits (PICMG 3.0).</summary>
public enum LinkInterface : byte
{
    /// <summary>The base interface.</summary>
    Base = 0,

    /// <summary>The fabric interface.</summary>
    Fabric = 1,

    /// <summary>The update channel.</summary>
    Update = 2,
}
