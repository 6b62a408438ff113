namespace Ipmi.Messages;

/// <summary>VITA Get Device Locator Record ID: the sensor data record that locates a FRU (VITA 46.11).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0D, Name = "VITA Get Device Locator Record ID", Body = Body.Vita, Privilege = PrivilegeLevel.User)]
public readonly partial record struct VitaGetDeviceLocatorRecordIdRequest : IIpmiRequest<VitaGetDeviceLocatorRecordIdResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="VitaGetDeviceLocatorRecordIdRequest"/>
[IpmiResponse(Body = Body.Vita)]
public readonly partial record struct VitaGetDeviceLocatorRecordIdResponse
{
    /// <summary>The record's ID.</summary>
    [Field(3, 4)] public ushort RecordId { get; init; }
}
