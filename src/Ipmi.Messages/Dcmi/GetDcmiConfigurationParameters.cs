namespace Ipmi.Messages;

/// <summary>Get DCMI Configuration Parameters: how a BMC finds its address (DCMI §6.1.3).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x13, Body = Body.Dcmi, Privilege = PrivilegeLevel.User, Section = "6.1.3")]
public readonly partial record struct GetDcmiConfigurationParametersRequest : IIpmiRequest<GetDcmiConfigurationParametersResponse>
{
    /// <summary>Which parameter.</summary>
    [Field(2)] public DcmiParameter Parameter { get; init; }

    /// <summary>Which set of it; 0 where it has none.</summary>
    [Field(3)] public byte Set { get; init; }
}

/// <inheritdoc cref="GetDcmiConfigurationParametersRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct GetDcmiConfigurationParametersResponse
{
    /// <summary>Version of the specification that is followed.</summary>
    [Field(3)] public byte MajorVersion { get; init; }

    /// <summary>Version of the specification that is followed.</summary>
    [Field(4)] public byte MinorVersion { get; init; }

    /// <summary>The parameter's revision.</summary>
    [Field(5)] public byte Revision { get; init; }

    /// <summary>Its value.</summary>
    [Tail(6)] public Octets Data { get; init; }
}

/// <summary>Parameters of how a BMC finds its address (DCMI §6.1.2, table 6-6).</summary>
public enum DcmiParameter : byte
{
    /// <summary>Starts DHCP again.</summary>
    ActivateDhcp = 1,

    /// <summary>What the BMC tells DHCP servers.</summary>
    DiscoveryConfiguration = 2,

    /// <summary>How long it waits for a first answer.</summary>
    DhcpInitialTimeout = 3,

    /// <summary>How long it tries to reach a server.</summary>
    DhcpServerContactTimeout = 4,

    /// <summary>How long it pauses before it tries again.</summary>
    DhcpServerContactRetry = 5,
}

/// <summary>Configuration parameter 1: starts DHCP again (DCMI §6.1.2, table 6-6).</summary>
[WireStruct]
public readonly partial record struct DcmiActivateDhcp
{
    /// <summary>01h to start; reads as 00h.</summary>
    [Field(1)] public byte Activate { get; init; }
}

/// <summary>Configuration parameter 2: what a BMC tells DHCP servers (DCMI §6.1.2, table 6-6).</summary>
[WireStruct]
public readonly partial record struct DcmiDiscoveryConfiguration
{
    /// <summary>Whether it pauses for random times.</summary>
    [Bit(1, 7)] public bool RandomBackOff { get; init; }

    /// <summary>Whether options 60 and 43 name DCMI.</summary>
    [Bit(1, 1)] public bool Option60 { get; init; }

    /// <summary>Whether option 12 has the controller's identifier.</summary>
    [Bit(1, 0)] public bool Option12 { get; init; }
}

/// <summary>Configuration parameter 3: how long a BMC waits for a first answer (DCMI §6.1.2, table 6-6).</summary>
[WireStruct]
public readonly partial record struct DcmiDhcpInitialTimeout
{
    /// <summary>The time, 4 s as recommended.</summary>
    [Field(1), Unit("s")] public byte Timeout { get; init; }
}

/// <summary>Configuration parameters 4 and 5: how long a BMC tries to reach a server, and pauses then (DCMI §6.1.2, table 6-6).</summary>
[WireStruct]
public readonly partial record struct DcmiDhcpTiming
{
    /// <summary>The time, 120 s and 64 s as recommended.</summary>
    [Field(1, 2), Unit("s")] public ushort Time { get; init; }
}
