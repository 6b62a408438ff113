namespace Ipmi.Messages;

/// <summary>FRU Inventory Device Write: writes FRU data under a lock (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x20, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct FruInventoryDeviceWriteRequest : IIpmiRequest<FruInventoryDeviceWriteResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>The lock.</summary>
    [Field(3, 4)] public ushort LockId { get; init; }

    /// <summary>Where the bytes go.</summary>
    [Field(5, 6)] public ushort Offset { get; init; }

    /// <summary>The bytes.</summary>
    [Tail(7)] public Octets Data { get; init; }
}

/// <inheritdoc cref="FruInventoryDeviceWriteRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct FruInventoryDeviceWriteResponse
{
    /// <summary>How many bytes were written.</summary>
    [Field(3)] public byte Count { get; init; }
}
