namespace Ipmi.Messages;

/// <summary>Get System Info Parameters: names and versions of the system, as the BMC was told (IPMI v2.0 §22.14b).</summary>
[IpmiRequest(NetFn.App, 0x59, Privilege = PrivilegeLevel.User, Section = "22.14b")]
[Completion(0x80, "the parameter is not supported")]
public readonly partial record struct GetSystemInfoParametersRequest : IIpmiRequest<GetSystemInfoParametersResponse>
{
    /// <summary>Whether only the parameter's revision is wanted.</summary>
    [Bit(1, 7)] public bool RevisionOnly { get; init; }

    /// <summary>Which parameter.</summary>
    [Field(2)] public SystemInfoParameter Parameter { get; init; }

    /// <summary>Which set of it; 0 where it has none.</summary>
    [Field(3)] public byte Set { get; init; }

    /// <summary>Which block of the set; 0 where it has none.</summary>
    [Field(4)] public byte Block { get; init; }
}

/// <inheritdoc cref="GetSystemInfoParametersRequest"/>
[IpmiResponse]
public readonly partial record struct GetSystemInfoParametersResponse
{
    /// <summary>The parameter's revision, 11h as a rule.</summary>
    [Field(2)] public byte Revision { get; init; }

    /// <summary>Its value.</summary>
    [Tail(3)] public Octets Data { get; init; }
}
