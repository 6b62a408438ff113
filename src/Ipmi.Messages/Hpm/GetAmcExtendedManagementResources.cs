namespace Ipmi.Messages;

/// <summary>Get AMC Extended Management Resources: what extended management takes of an AdvancedMC (HPM.2).</summary>
[IpmiRequest(
    NetFn.GroupExtension, 0x42, Name = "Get AMC Extended Management Resources", Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetAmcExtendedManagementResourcesRequest : IIpmiRequest<GetAmcExtendedManagementResourcesResponse>;

/// <inheritdoc cref="GetAmcExtendedManagementResourcesRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetAmcExtendedManagementResourcesResponse
{
    /// <summary>Its power.</summary>
    [Field(3), Unit("100 mW")] public byte PowerDraw { get; init; }

    /// <summary>Its channels.</summary>
    [Tail(5, CountAt = 4)] public WireList<byte> Descriptors { get; init; }
}
