namespace Ipmi.Messages;

/// <summary>Enter SDR Repository Update Mode: keeps everybody else out of the repository (IPMI v2.0 §33.19).</summary>
[IpmiRequest(NetFn.Storage, 0x2A, Privilege = PrivilegeLevel.Operator, Section = "33.19")]
public readonly partial record struct EnterSdrRepositoryUpdateModeRequest : IIpmiRequest<EnterSdrRepositoryUpdateModeResponse>;

/// <inheritdoc cref="EnterSdrRepositoryUpdateModeRequest"/>
[IpmiResponse]
public readonly partial record struct EnterSdrRepositoryUpdateModeResponse;
