namespace Ipmi.Messages;

/// <summary>VITA FRU Inventory Device Write: writes FRU data under a lock (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x20, Name = "VITA FRU Inventory Device Write",
    Body = Body.Vita, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct VitaFruInventoryDeviceWriteRequest : IIpmiRequest<VitaFruInventoryDeviceWriteResponse>
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

/// <inheritdoc cref="VitaFruInventoryDeviceWriteRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaFruInventoryDeviceWriteResponse
{
    /// <summary>How many bytes were written.</summary>
    [Field(3)] public byte Count { get; init; }
}
