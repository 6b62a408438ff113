namespace Ipmi.Messages;

/// <summary>Get Asset Tag: the text that the owner knows the system by (DCMI §6.4.2).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x06, Body = Body.Dcmi, Privilege = PrivilegeLevel.User, Section = "6.4.2")]
[Completion(0x80, "the tag is UTF-16 or another encoding of two bytes")]
[Completion(0x81, "the encoding is not known")]
public readonly partial record struct GetAssetTagRequest : IIpmiRequest<GetAssetTagResponse>
{
    /// <summary>Where to start.</summary>
    [Field(2)] public byte Offset { get; init; }

    /// <summary>How many bytes, at most 16.</summary>
    [Field(3)] public byte Count { get; init; }
}

/// <inheritdoc cref="GetAssetTagRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct GetAssetTagResponse
{
    /// <summary>How many bytes the whole tag has, at most 63.</summary>
    [Field(3)] public byte TotalLength { get; init; }

    /// <summary>The bytes.</summary>
    [Tail(4, MaxLength = 16)] public Octets Text { get; init; }
}
