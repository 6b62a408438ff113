namespace Ipmi.Messages;

/// <summary>Get BT Interface Capabilities: sizes and times of the BT system interface (IPMI v2.0 §22.10).</summary>
[IpmiRequest(NetFn.App, 0x36, Privilege = PrivilegeLevel.User, Section = "22.10")]
public readonly partial record struct GetBtInterfaceCapabilitiesRequest : IIpmiRequest<GetBtInterfaceCapabilitiesResponse>;

/// <inheritdoc cref="GetBtInterfaceCapabilitiesRequest"/>
[IpmiResponse]
public readonly partial record struct GetBtInterfaceCapabilitiesResponse
{
    /// <summary>How many requests may wait for their answers, from 1.</summary>
    [Field(2)] public byte OutstandingRequests { get; init; }

    /// <summary>How many bytes the BMC takes at once.</summary>
    [Field(3)] public byte InputBufferSize { get; init; }

    /// <summary>How many bytes the BMC gives at once.</summary>
    [Field(4)] public byte OutputBufferSize { get; init; }

    /// <summary>The longest time that the BMC takes for an answer.</summary>
    [Field(5), Unit("s")] public byte ResponseTime { get; init; }

    /// <summary>How often software should try again.</summary>
    [Field(6)] public byte RecommendedRetries { get; init; }
}
