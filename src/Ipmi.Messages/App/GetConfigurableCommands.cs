namespace Ipmi.Messages;

/// <summary>Get Configurable Commands: which commands of a network function can be enabled and disabled (IPMI v2.0 §21.5).</summary>
[IpmiRequest(NetFn.App, 0x0C, Privilege = PrivilegeLevel.User, Section = "21.5")]
public readonly partial record struct GetConfigurableCommandsRequest : IIpmiRequest<GetConfigurableCommandsResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which half of the commands.</summary>
    [Bits(2, 7, 6)] public CommandRange Range { get; init; }

    /// <summary>The network function.</summary>
    [Bits(2, 5, 0)] public NetFn NetFn { get; init; }

    /// <summary>The logical unit.</summary>
    [Bits(3, 1, 0)] public Lun Lun { get; init; }

    /// <summary>The defining body, which a group extension has.</summary>
    [Field(4), PresentWhen(nameof(NetFn), NetFn.GroupExtension)] public byte? DefiningBody { get; init; }

    /// <summary>The manufacturer, whom an OEM network function has.</summary>
    [Field(4, 6), PresentWhen(nameof(NetFn), NetFn.Oem)] public UInt24? Iana { get; init; }
}

/// <inheritdoc cref="GetConfigurableCommandsRequest"/>
[IpmiResponse]
public readonly partial record struct GetConfigurableCommandsResponse
{
    /// <summary>A bit for each command of the half: set when it can be enabled and disabled.</summary>
    [Field(2, 17)] public BitSet128 Configurable { get; init; }
}
