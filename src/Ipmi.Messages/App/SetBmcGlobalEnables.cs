namespace Ipmi.Messages;

/// <summary>
/// Set BMC Global Enables: what the BMC does for its system interface, by which alone it may be sent (IPMI v2.0 §22.1).
/// </summary>
[IpmiRequest(NetFn.App, 0x2E, Privilege = PrivilegeLevel.NoAccess, Section = "22.1")]
public readonly partial record struct SetBmcGlobalEnablesRequest : IIpmiRequest<SetBmcGlobalEnablesResponse>
{
    /// <summary>What it shall do.</summary>
    [Field(1)] public BmcGlobalEnables Enables { get; init; }
}

/// <inheritdoc cref="SetBmcGlobalEnablesRequest"/>
[IpmiResponse]
public readonly partial record struct SetBmcGlobalEnablesResponse;
