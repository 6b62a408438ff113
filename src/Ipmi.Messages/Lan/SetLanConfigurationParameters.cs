namespace Ipmi.Messages;

/// <summary>Set LAN Configuration Parameters: addresses, ports and limits of a LAN channel (IPMI v2.0 §23.1).</summary>
[IpmiRequest(NetFn.Transport, 0x01, Privilege = PrivilegeLevel.Administrator, Section = "23.1")]
[Completion(0x80, "the parameter is not supported")]
[Completion(0x81, "another writer has the parameters in progress")]
[Completion(0x82, "the parameter is read-only")]
public readonly partial record struct SetLanConfigurationParametersRequest : IIpmiRequest<SetLanConfigurationParametersResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which parameter.</summary>
    [Field(2)] public LanParameter Parameter { get; init; }

    /// <summary>Its value.</summary>
    [Tail(3)] public Octets Data { get; init; }
}

/// <inheritdoc cref="SetLanConfigurationParametersRequest"/>
[IpmiResponse]
public readonly partial record struct SetLanConfigurationParametersResponse;
