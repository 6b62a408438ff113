namespace Ipmi.Messages;

/// <summary>Get ATCA Extended Management Resources: what extended management takes of an ATCA board (HPM.2).</summary>
[IpmiRequest(
    NetFn.GroupExtension, 0x41, Name = "Get ATCA Extended Management Resources", Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetAtcaExtendedManagementResourcesRequest : IIpmiRequest<GetAtcaExtendedManagementResourcesResponse>;

/// <inheritdoc cref="GetAtcaExtendedManagementResourcesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetAtcaExtendedManagementResourcesResponse
{
    /// <summary>Its power.</summary>
    [Field(3), Unit("100 mW")] public byte PowerDraw { get; init; }

    /// <summary>A bit for each base channel.</summary>
    [Field(4, 5)] public ushort BaseChannels { get; init; }

    /// <summary>A bit for each fabric channel.</summary>
    [Field(6, 7)] public ushort FabricChannels { get; init; }

    /// <summary>A bit for each update channel.</summary>
    [Field(8)] public byte UpdateChannels { get; init; }

    /// <summary>A bit for each cross-connect.</summary>
    [Field(9)] public byte CrossConnectChannels { get; init; }
}
