namespace Ipmi.Messages;

/// <summary>Manufacturing Test On: starts the manufacturer's test mode (IPMI v2.0 §20.5).</summary>
[IpmiRequest(NetFn.App, 0x05, Privilege = PrivilegeLevel.Administrator, Section = "20.5", Repeatable = false)]
public readonly partial record struct ManufacturingTestOnRequest : IIpmiRequest<ManufacturingTestOnResponse>
{
    /// <summary>The manufacturer's.</summary>
    [Tail(1)] public Octets Parameters { get; init; }
}

/// <inheritdoc cref="ManufacturingTestOnRequest"/>
[IpmiResponse]
public readonly partial record struct ManufacturingTestOnResponse;
