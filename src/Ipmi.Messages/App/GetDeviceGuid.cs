namespace Ipmi.Messages;

/// <summary>Get Device GUID: the number that no other controller has (IPMI v2.0 §20.8).</summary>
[IpmiRequest(NetFn.App, 0x08, Privilege = PrivilegeLevel.User, Section = "20.8")]
public readonly partial record struct GetDeviceGuidRequest : IIpmiRequest<GetDeviceGuidResponse>;

/// <inheritdoc cref="GetDeviceGuidRequest"/>
[IpmiResponse]
public readonly partial record struct GetDeviceGuidResponse
{
    /// <summary>As it came: by the table least significant byte first, which many BMCs do not keep to.</summary>
    [Field(2, 17)] public Octets16 DeviceGuid { get; init; }
}
