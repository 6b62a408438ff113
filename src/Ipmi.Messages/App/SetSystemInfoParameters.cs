namespace Ipmi.Messages;

/// <summary>Set System Info Parameters: names and versions of the system, told to the BMC (IPMI v2.0 §22.14a).</summary>
[IpmiRequest(NetFn.App, 0x58, Privilege = PrivilegeLevel.Administrator, Section = "22.14a")]
[Completion(0x80, "the parameter is not supported")]
[Completion(0x81, "another writer has the parameters in progress")]
[Completion(0x82, "the parameter is read-only")]
public readonly partial record struct SetSystemInfoParametersRequest : IIpmiRequest<SetSystemInfoParametersResponse>
{
    /// <summary>Which parameter.</summary>
    [Field(1)] public SystemInfoParameter Parameter { get; init; }

    /// <summary>Its value, after its set selector where it has one.</summary>
    [Tail(2)] public Octets Data { get; init; }
}

/// <inheritdoc cref="SetSystemInfoParametersRequest"/>
[IpmiResponse]
public readonly partial record struct SetSystemInfoParametersResponse;
