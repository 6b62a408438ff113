namespace Ipmi.Messages;

/// <summary>Get TAP Response Codes: what the paging service answered last (IPMI v2.0 §25.4).</summary>
[IpmiRequest(NetFn.Transport, 0x13, Privilege = PrivilegeLevel.User, Section = "25.4")]
public readonly partial record struct GetTapResponseCodesRequest : IIpmiRequest<GetTapResponseCodesResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }
}

/// <inheritdoc cref="GetTapResponseCodesRequest"/>
[IpmiResponse]
public readonly partial record struct GetTapResponseCodesResponse
{
    /// <summary>The last code.</summary>
    [Field(2, 4)] public TapResponseCode Last { get; init; }

    /// <summary>The one before.</summary>
    [Field(5, 7)] public TapResponseCode Second { get; init; }

    /// <summary>The one before that.</summary>
    [Field(8, 10)] public TapResponseCode Third { get; init; }

    /// <summary>The one before that.</summary>
    [Field(11, 13)] public TapResponseCode Fourth { get; init; }

    /// <summary>The one before that.</summary>
    [Field(14, 16)] public TapResponseCode Fifth { get; init; }
}

/// <summary>Three digits of a paging service, in ASCII (IPMI v2.0 §25.4).</summary>
[WireStruct]
public readonly partial record struct TapResponseCode
{
    /// <summary>The first digit.</summary>
    [Field(1)] public byte First { get; init; }

    /// <summary>The second digit.</summary>
    [Field(2)] public byte Second { get; init; }

    /// <summary>The third digit.</summary>
    [Field(3)] public byte Third { get; init; }
}
