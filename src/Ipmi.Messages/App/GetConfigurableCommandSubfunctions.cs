namespace Ipmi.Messages;

/// <summary>
/// Get Configurable Command Sub-functions: which sub-functions of a command can be enabled and disabled (IPMI v2.0 §21.6).
/// </summary>
[IpmiRequest(NetFn.App, 0x0D, Name = "Get Configurable Command Sub-functions", Privilege = PrivilegeLevel.User, Section = "21.6")]
public readonly partial record struct GetConfigurableCommandSubfunctionsRequest : IIpmiRequest<GetConfigurableCommandSubfunctionsResponse>
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

/// <inheritdoc cref="GetConfigurableCommandSubfunctionsRequest"/>
[IpmiResponse]
public readonly partial record struct GetConfigurableCommandSubfunctionsResponse
{
    /// <summary>A bit for each sub-function: set when it can be enabled and disabled.</summary>
    [Field(2, 5)] public uint Configurable { get; init; }

    /// <summary>Sub-functions 32 to 63.</summary>
    [Field(6, 9)] public uint? MoreConfigurable { get; init; }
}
