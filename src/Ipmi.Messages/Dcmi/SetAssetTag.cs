namespace Ipmi.Messages;

/// <summary>Set Asset Tag: changes the text that the owner knows the system by (DCMI §6.4.3).</summary>
[IpmiRequest(NetFn.GroupExtension, 0x08, Body = Body.Dcmi, Privilege = PrivilegeLevel.Operator, Section = "6.4.3")]
public readonly partial record struct SetAssetTagRequest : IIpmiRequest<SetAssetTagResponse>
{
    /// <summary>Where the bytes go.</summary>
    [Field(2)] public byte Offset { get; init; }

    /// <summary>The bytes.</summary>
    [Tail(4, LengthAt = 3, MaxLength = 16)] public Octets Text { get; init; }
}

/// <inheritdoc cref="SetAssetTagRequest"/>
[IpmiResponse(Body = Body.Dcmi)]
public readonly partial record struct SetAssetTagResponse
{
    /// <summary>How many bytes the whole tag has now.</summary>
    [Field(3)] public byte TotalLength { get; init; }
}
