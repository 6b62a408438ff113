namespace Ipmi.Messages;

/// <summary>Set SOL Configuration Parameters: speed, security and timing of Serial over LAN (IPMI v2.0 §26.2).</summary>
[IpmiRequest(NetFn.Transport, 0x21, Privilege = PrivilegeLevel.Administrator, Section = "26.2")]
[Completion(0x80, "the parameter is not supported")]
[Completion(0x81, "another writer has the parameters in progress")]
[Completion(0x82, "the parameter is read-only")]
[Completion(0x83, "the parameter is write-only")]
public readonly partial record struct SetSolConfigurationParametersRequest : IIpmiRequest<SetSolConfigurationParametersResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which parameter.</summary>
    [Field(2)] public SolParameter Parameter { get; init; }

    /// <summary>Its value.</summary>
    [Tail(3)] public Octets Data { get; init; }
}

/// <inheritdoc cref="SetSolConfigurationParametersRequest"/>
[IpmiResponse]
public readonly partial record struct SetSolConfigurationParametersResponse;
