namespace Ipmi.Messages;

/// <summary>Get System GUID: the number that no other system has. It is also in RAKP Message 2 (IPMI v2.0 §22.14).</summary>
[IpmiRequest(NetFn.App, 0x37, Privilege = PrivilegeLevel.Unspecified, Section = "22.14", BeforeSession = true)]
public readonly partial record struct GetSystemGuidRequest : IIpmiRequest<GetSystemGuidResponse>;

/// <inheritdoc cref="GetSystemGuidRequest"/>
[IpmiResponse]
public readonly partial record struct GetSystemGuidResponse
{
    /// <summary>As it came: by the table least significant byte first, which many BMCs do not keep to.</summary>
    [Field(2, 17)] public Octets16 SystemGuid { get; init; }
}
