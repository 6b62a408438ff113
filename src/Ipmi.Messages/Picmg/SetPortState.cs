namespace Ipmi.Messages;

/// <summary>Set Port State: enables or disables a link of the backplane (PICMG 3.0).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x0E, Body = Body.Picmg, Privilege = PrivilegeLevel.Administrator)]
public readonly partial record struct SetPortStateRequest : IIpmiRequest<SetPortStateResponse>
{
    /// <summary>Which link.</summary>
    [Field(2, 5)] public LinkInfo Link { get; init; }

    /// <summary>Whether it is enabled.</summary>
    [Field(6)] public bool IsEnabled { get; init; }
}

/// <inheritdoc cref="SetPortStateRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct SetPortStateResponse;
