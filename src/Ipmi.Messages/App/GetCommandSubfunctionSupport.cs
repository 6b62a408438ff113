namespace Ipmi.Messages;

/// <summary>Get Command Sub-function Support: which sub-functions of a command are supported (IPMI v2.0 §21.4).</summary>
[IpmiRequest(NetFn.App, 0x0B, Name = "Get Command Sub-function Support", Privilege = PrivilegeLevel.User, Section = "21.4")]
public readonly partial record struct GetCommandSubfunctionSupportRequest : IIpmiRequest<GetCommandSubfunctionSupportResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>The network function.</summary>
    [Bits(2, 5, 0)] public NetFn NetFn { get; init; }

    /// <summary>The logical unit.</summary>
    [Bits(3, 1, 0)] public Lun Lun { get; init; }

    /// <summary>The command.</summary>
    [Field(4)] public byte Command { get; init; }

    /// <summary>The defining body, which a group extension has.</summary>
    [Field(5), PresentWhen(nameof(NetFn), NetFn.GroupExtension)] public byte? DefiningBody { get; init; }

    /// <summary>The manufacturer, whom an OEM network function has.</summary>
    [Field(5, 7), PresentWhen(nameof(NetFn), NetFn.Oem)] public UInt24? Iana { get; init; }
}

/// <inheritdoc cref="GetCommandSubfunctionSupportRequest"/>
[IpmiResponse]
public readonly partial record struct GetCommandSubfunctionSupportResponse
{
    /// <summary>Which specification: 0 IPMI; for OEM and group extensions the whole byte is theirs.</summary>
    [Bits(2, 7, 4)] public byte SpecificationType { get; init; }

    /// <summary>Which errata the command follows.</summary>
    [Bits(2, 3, 0)] public byte ErrataVersion { get; init; }

    /// <summary>Version of the specification, digits in reverse: 51h, 02h.</summary>
    [Field(3)] public BcdByte SpecificationVersion { get; init; }

    /// <summary>Revision of the specification.</summary>
    [Field(4)] public byte SpecificationRevision { get; init; }

    /// <summary>A bit for each sub-function: set when it is not supported.</summary>
    [Field(5, 8)] public uint Unsupported { get; init; }
}
