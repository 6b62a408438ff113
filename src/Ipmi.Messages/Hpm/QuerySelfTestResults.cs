namespace Ipmi.Messages;

/// <summary>Query Self-test Results: whether the new firmware works (HPM.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x36, Name = "Query Self-test Results", Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct QuerySelfTestResultsRequest : IIpmiRequest<QuerySelfTestResultsResponse>;

/// <inheritdoc cref="QuerySelfTestResultsRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct QuerySelfTestResultsResponse
{
    /// <summary>55h no error, 56h no self-test, 57h something failed, 58h all failed.</summary>
    [Field(3)] public byte Result { get; init; }

    /// <summary>What failed, bit by bit, for result 57h.</summary>
    [Field(4)] public byte Errors { get; init; }
}
