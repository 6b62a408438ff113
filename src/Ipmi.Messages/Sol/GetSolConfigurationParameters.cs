namespace Ipmi.Messages;

/// <summary>Get SOL Configuration Parameters: speed, security and timing of Serial over LAN (IPMI v2.0 §26.3).</summary>
[IpmiRequest(NetFn.Transport, 0x22, Privilege = PrivilegeLevel.User, Section = "26.3")]
[Completion(0x80, "the parameter is not supported")]
public readonly partial record struct GetSolConfigurationParametersRequest : IIpmiRequest<GetSolConfigurationParametersResponse>
{
    /// <summary>Whether only the parameter's revision is wanted.</summary>
    [Bit(1, 7)] public bool RevisionOnly { get; init; }

    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which parameter.</summary>
    [Field(2)] public SolParameter Parameter { get; init; }

    /// <summary>Which set of it; 0 where it has none.</summary>
    [Field(3)] public byte Set { get; init; }

    /// <summary>Which block of the set; 0 where it has none.</summary>
    [Field(4)] public byte Block { get; init; }
}

/// <inheritdoc cref="GetSolConfigurationParametersRequest"/>
[IpmiResponse]
public readonly partial record struct GetSolConfigurationParametersResponse
{
    /// <summary>The parameter's revision, 11h as a rule: oldest compatible one, then the present one.</summary>
    [Field(2)] public byte Revision { get; init; }

    /// <summary>Its value.</summary>
    [Tail(3)] public Octets Data { get; init; }
}
