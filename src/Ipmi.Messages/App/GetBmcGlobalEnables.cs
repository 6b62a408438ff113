namespace Ipmi.Messages;

/// <summary>Get BMC Global Enables: what the BMC does for its system interface (IPMI v2.0 §22.2).</summary>
[IpmiRequest(NetFn.App, 0x2F, Privilege = PrivilegeLevel.User, Section = "22.2")]
public readonly partial record struct GetBmcGlobalEnablesRequest : IIpmiRequest<GetBmcGlobalEnablesResponse>;

/// <inheritdoc cref="GetBmcGlobalEnablesRequest"/>
[IpmiResponse]
public readonly partial record struct GetBmcGlobalEnablesResponse
{
    /// <summary>What it does.</summary>
    [Field(2)] public BmcGlobalEnables Enables { get; init; }
}
