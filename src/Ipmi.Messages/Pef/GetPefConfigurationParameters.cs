namespace Ipmi.Messages;

/// <summary>Get PEF Configuration Parameters: filters, actions and alerts (IPMI v2.0 §30.4).</summary>
[IpmiRequest(NetFn.SensorEvent, 0x13, Privilege = PrivilegeLevel.Operator, Section = "30.4")]
[Completion(0x80, "the parameter is not supported")]
public readonly partial record struct GetPefConfigurationParametersRequest : IIpmiRequest<GetPefConfigurationParametersResponse>
{
    /// <summary>Whether only the parameter's revision is wanted.</summary>
    [Bit(1, 7)] public bool RevisionOnly { get; init; }

    /// <summary>Which parameter.</summary>
    [Bits(1, 6, 0)] public PefParameter Parameter { get; init; }

    /// <summary>Which set of it; 0 where it has none.</summary>
    [Field(2)] public byte Set { get; init; }

    /// <summary>Which block of the set; 0 where it has none.</summary>
    [Field(3)] public byte Block { get; init; }
}

/// <inheritdoc cref="GetPefConfigurationParametersRequest"/>
[IpmiResponse]
public readonly partial record struct GetPefConfigurationParametersResponse
{
    /// <summary>The parameter's revision, 11h as a rule: oldest compatible one, then the present one.</summary>
    [Field(2)] public byte Revision { get; init; }

    /// <summary>Its value.</summary>
    [Tail(3)] public Octets Data { get; init; }
}
