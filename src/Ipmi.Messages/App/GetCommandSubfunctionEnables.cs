namespace Ipmi.Messages;

/// <summary>Get Command Sub-function Enables: which sub-functions of a command are enabled (IPMI v2.0 §21.10).</summary>
[IpmiRequest(NetFn.App, 0x63, Name = "Get Command Sub-function Enables", Privilege = PrivilegeLevel.User, Section = "21.10")]
public readonly partial record struct GetCommandSubfunctionEnablesRequest : IIpmiRequest<GetCommandSubfunctionEnablesResponse>
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

/// <inheritdoc cref="GetCommandSubfunctionEnablesRequest"/>
[IpmiResponse]
public readonly partial record struct GetCommandSubfunctionEnablesResponse
{
    /// <summary>A bit for each sub-function: set when it is enabled.</summary>
    [Field(2, 5)] public uint Enabled { get; init; }

    /// <summary>Sub-functions 32 to 63.</summary>
    [Field(6, 9)] public uint? MoreEnabled { get; init; }
}
