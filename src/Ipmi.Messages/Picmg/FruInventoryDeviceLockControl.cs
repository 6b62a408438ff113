namespace Ipmi.Messages;

/// <summary>FRU Inventory Device Lock Control: keeps others from writing FRU data (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x1F, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator, Repeatable = false)]
public readonly partial record struct FruInventoryDeviceLockControlRequest : IIpmiRequest<FruInventoryDeviceLockControlResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }

    /// <summary>What to do.</summary>
    [Field(3)] public FruLockOperation Operation { get; init; }

    /// <summary>The lock, when one is given back or committed.</summary>
    [Field(4, 5)] public ushort LockId { get; init; }
}

/// <inheritdoc cref="FruInventoryDeviceLockControlRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct FruInventoryDeviceLockControlResponse
{
    /// <summary>The lock.</summary>
    [Field(3, 4)] public ushort LockId { get; init; }

    /// <summary>When the data was last changed.</summary>
    [Field(5, 8)] public IpmiTimestamp LastCommit { get; init; }
}

/// <summary>What FRU Inventory Device Lock Control does (PICMG 3.0).</summary>
public enum FruLockOperation : byte
{
    /// <summary>Tells when the data was last changed.</summary>
    GetLastCommit = 0,

    /// <summary>Takes the lock.</summary>
    Lock = 1,

    /// <summary>Gives the lock back and drops what was written.</summary>
    UnlockAndDiscard = 2,

    /// <summary>Gives the lock back and keeps what was written.</summary>
    UnlockAndCommit = 3,
}
