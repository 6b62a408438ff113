namespace Ipmi.Messages;

/// <summary>Set Command Enables: enables and disables commands of a network function (IPMI v2.0 §21.7).</summary>
[IpmiRequest(NetFn.App, 0x60, Privilege = PrivilegeLevel.Administrator, Section = "21.7")]
public readonly partial record struct SetCommandEnablesRequest : IIpmiRequest<SetCommandEnablesResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which half of the commands.</summary>
    [Bits(2, 7, 6)] public CommandRange Range { get; init; }

    /// <summary>The network function.</summary>
    [Bits(2, 5, 0)] public NetFn NetFn { get; init; }

    /// <summary>The logical unit.</summary>
    [Bits(3, 1, 0)] public Lun Lun { get; init; }

    /// <summary>A bit for each command of the half: set to enable it.</summary>
    [Field(4, 19)] public BitSet128 Enabled { get; init; }

    /// <summary>The defining body, which a group extension has.</summary>
    [Field(20), PresentWhen(nameof(NetFn), NetFn.GroupExtension)] public byte? DefiningBody { get; init; }

    /// <summary>The manufacturer, whom an OEM network function has.</summary>
    [Field(20, 22), PresentWhen(nameof(NetFn), NetFn.Oem)] public UInt24? Iana { get; init; }
}

/// <inheritdoc cref="SetCommandEnablesRequest"/>
[IpmiResponse]
public readonly partial record struct SetCommandEnablesResponse;
