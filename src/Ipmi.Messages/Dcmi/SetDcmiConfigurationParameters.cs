namespace Ipmi.Messages;

/// <summary>Set DCMI Configuration Parameters: how a BMC finds its address (DCMI §6.1.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x12, Body = Body.Dcmi, Privilege = PrivilegeLevel.Administrator, Section = "6.1.2")]
public readonly partial record struct SetDcmiConfigurationParametersRequest : IIpmiRequest<SetDcmiConfigurationParametersResponse>
{
    /// <summary>Which parameter.</summary>
    [Field(2)] public DcmiParameter Parameter { get; init; }

    /// <summary>Which set of it; 0 where it has none.</summary>
    [Field(3)] public byte Set { get; init; }

    /// <summary>Its value.</summary>
    [Tail(4)] public Octets Data { get; init; }
}

/// <inheritdoc cref="SetDcmiConfigurationParametersRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct SetDcmiConfigurationParametersResponse;
