namespace Ipmi.Messages;

/// <summary>
/// Run Initialization Agent: sets up sensors and controllers as their records say, or tells whether that is done (IPMI v2.0
/// §33.21).
/// </summary>
[IpmiRequest(NetFn.Storage, 0x2C, Privilege = PrivilegeLevel.Operator, Section = "33.21")]
public readonly partial record struct RunInitializationAgentRequest : IIpmiRequest<RunInitializationAgentResponse>
{
    /// <summary>Whether to run it, and not only to ask.</summary>
    [Bit(1, 0)] public bool Run { get; init; }
}

/// <inheritdoc cref="RunInitializationAgentRequest"/>
[IpmiResponse]
public readonly partial record struct RunInitializationAgentResponse
{
    /// <summary>Whether initialisation is done.</summary>
    [Bit(2, 0)] public bool Completed { get; init; }
}
