namespace Ipmi.Messages;

/// <summary>Query Rollback Status: how far a rollback has come (HPM.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x37, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct QueryRollbackStatusRequest : IIpmiRequest<QueryRollbackStatusResponse>;

/// <inheritdoc cref="QueryRollbackStatusRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct QueryRollbackStatusResponse
{
    /// <summary>Which components are rolled back.</summary>
    [Field(3)] public HpmComponents RolledBack { get; init; }

    /// <summary>How much is done; where an estimate can be given.</summary>
    [Bits(4, 6, 0)] public byte? Percent { get; init; }
}
