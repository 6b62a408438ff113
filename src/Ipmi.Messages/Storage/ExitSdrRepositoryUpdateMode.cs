namespace Ipmi.Messages;

/// <summary>Exit SDR Repository Update Mode: lets everybody into the repository again (IPMI v2.0 §33.20).</summary>
[IpmiRequest(NetFn.Storage, 0x2B, Privilege = PrivilegeLevel.Operator, Section = "33.20")]
public readonly partial record struct ExitSdrRepositoryUpdateModeRequest : IIpmiRequest<ExitSdrRepositoryUpdateModeResponse>;

/// <inheritdoc cref="ExitSdrRepositoryUpdateModeRequest"/>
[IpmiResponse]
public readonly partial record struct ExitSdrRepositoryUpdateModeResponse;
