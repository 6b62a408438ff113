namespace Ipmi.Messages;

/// <summary>Set PEF Configuration Parameters: filters, actions and alerts (IPMI v2.0 §30.3).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x12, Privilege = PrivilegeLevel.Administrator, Section = "30.3")]
[Completion(0x80, "the parameter is not supported")]
[Completion(0x81, "another writer has the parameters in progress")]
[Completion(0x82, "the parameter is read-only")]
public readonly partial record struct SetPefConfigurationParametersRequest : IIpmiRequest<SetPefConfigurationParametersResponse>
{
    /// <summary>Which parameter.</summary>
    [Bits(1, 6, 0)] public PefParameter Parameter { get; init; }

    /// <summary>Its value.</summary>
    [Tail(2)] public Octets Data { get; init; }
}

/// <inheritdoc cref="SetPefConfigurationParametersRequest"/>
[IpmiResponse]
public readonly partial record struct SetPefConfigurationParametersResponse;
