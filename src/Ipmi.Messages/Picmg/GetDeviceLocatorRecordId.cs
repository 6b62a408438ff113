namespace Ipmi.Messages;

/// <summary>Get Device Locator Record ID: the sensor data record that locates a FRU (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0D, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetDeviceLocatorRecordIdRequest : IIpmiRequest<GetDeviceLocatorRecordIdResponse>
{
    /// <summary>The FRU device; 0 is the controller itself.</summary>
    [Field(2)] public byte FruId { get; init; }
}

/// <inheritdoc cref="GetDeviceLocatorRecordIdRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetDeviceLocatorRecordIdResponse
{
    /// <summary>The record's ID.</summary>
    [Field(3, 4)] public ushort RecordId { get; init; }
}
