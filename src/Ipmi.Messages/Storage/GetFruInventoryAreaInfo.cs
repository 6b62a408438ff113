namespace Ipmi.Messages;

/// <summary>Get FRU Inventory Area Info: how big a FRU device is (IPMI v2.0 §34.1).</summary>
[IpmiRequest(NetFn.Storage, 0x10, Privilege = PrivilegeLevel.User, Section = "34.1")]
public readonly partial record struct GetFruInventoryAreaInfoRequest : IIpmiRequest<GetFruInventoryAreaInfoResponse>
{
    /// <summary>Which FRU device; 0 is the BMC's.</summary>
    [Field(1)] public byte DeviceId { get; init; }
}

/// <inheritdoc cref="GetFruInventoryAreaInfoRequest"/>
[IpmiResponse]
public readonly partial record struct GetFruInventoryAreaInfoResponse
{
    /// <summary>Bytes of the area, also when it is addressed in words.</summary>
    [Field(2, 3)] public ushort Size { get; init; }

    /// <summary>Whether offsets and counts are in words and not in bytes.</summary>
    [Bit(4, 0)] public bool IsByWords { get; init; }
}
