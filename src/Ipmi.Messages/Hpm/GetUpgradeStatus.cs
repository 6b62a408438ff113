namespace Ipmi.Messages;

/// <summary>Get Upgrade Status: how far an upgrade has come (HPM.1).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x34, Body = Body.Picmg, Privilege = PrivilegeLevel.User)]
public readonly partial record struct GetUpgradeStatusRequest : IIpmiRequest<GetUpgradeStatusResponse>;

/// <inheritdoc cref="GetUpgradeStatusRequest"/>
[IpmiResponse(Body = Body.Picmg)]
public readonly partial record struct GetUpgradeStatusResponse
{
    /// <summary>The command that is going on, or was the last.</summary>
    [Field(3)] public byte CommandInProgress { get; init; }

    /// <summary>What became of it; 80h while it is going on.</summary>
    [Field(4)] public CompletionCode LastCompletionCode { get; init; }

    /// <summary>How much is done; where an estimate can be given.</summary>
    [Bits(5, 6, 0)] public byte? Percent { get; init; }
}
