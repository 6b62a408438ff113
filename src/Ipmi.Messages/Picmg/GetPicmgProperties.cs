namespace Ipmi.Messages;

/// <summary>Get PICMG Properties: which version of the extension a controller has, and its FRU devices (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x00, Name = "Get PICMG Properties", Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetPicmgPropertiesRequest : IIpmiRequest<GetPicmgPropertiesResponse>;

/// <inheritdoc cref="GetPicmgPropertiesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetPicmgPropertiesResponse
{
    /// <summary>Version of the extension, digits in reverse: 12h is 2.1, 22h is 2.2 (ATCA 3.0), 05h and 15h MicroTCA and AMC.</summary>
    [Field(3)] public BcdByte ExtensionVersion { get; init; }

    /// <summary>The highest FRU device ID.</summary>
    [Field(4)] public byte MaxFruDeviceId { get; init; }

    /// <summary>The FRU device of the controller itself.</summary>
    [Field(5)] public byte FruDeviceId { get; init; }
}
