namespace Ipmi.Messages;

/// <summary>VITA FRU Inventory Device Lock Control: keeps others from writing FRU data (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x1F, Name = "VITA FRU Inventory Device Lock Control",
    Body = Body.Vita, Privilege = PrivilegeLevel.Administrator, Repeatable = false)]
public readonly partial record struct VitaFruInventoryDeviceLockControlRequest : IIpmiRequest<VitaFruInventoryDeviceLockControlResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>What to do.</summary>
    [Field(3)] public FruLockOperation Operation { get; init; }

    /// <summary>The lock, when one is given back or committed.</summary>
    [Field(4, 5)] public ushort LockId { get; init; }
}

/// <inheritdoc cref="VitaFruInventoryDeviceLockControlRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaFruInventoryDeviceLockControlResponse
{
    /// <summary>The lock.</summary>
    [Field(3, 4)] public ushort LockId { get; init; }

    /// <summary>When the data was last changed.</summary>
    [Field(5, 8)] public IpmiTimestamp LastCommit { get; init; }
}
