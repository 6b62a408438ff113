namespace Ipmi.Messages;

/// <summary>Set Command Sub-function Enables: enables and disables sub-functions of a command (IPMI v2.0 §21.9).</summary>
[IpmiRequest(NetFn.App, 0x62, Name = "Set Command Sub-function Enables", Privilege = PrivilegeLevel.Administrator, Section = "21.9")]
public readonly partial record struct SetCommandSubfunctionEnablesRequest : IIpmiRequest<SetCommandSubfunctionEnablesResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>The network function.</summary>
    [Bits(2, 5, 0)] public NetFn NetFn { get; init; }

    /// <summary>The logical unit.</summary>
    [Bits(3, 1, 0)] public Lun Lun { get; init; }

    /// <summary>The command.</summary>
    [Field(4)] public byte Command { get; init; }

    /// <summary>What to enable of a command of IPMI itself.</summary>
    [Tail(5), PresentWhen(nameof(NetFn), NetFn.GroupExtension, NetFn.Oem, Not = true)]
    public SubfunctionEnables Enables { get; init; }

    /// <summary>What to enable of a group extension's command.</summary>
    [Tail(5), PresentWhen(nameof(NetFn), NetFn.GroupExtension)] public GroupSubfunctionEnables GroupEnables { get; init; }

    /// <summary>What to enable of a manufacturer's command.</summary>
    [Tail(5), PresentWhen(nameof(NetFn), NetFn.Oem)] public OemSubfunctionEnables OemEnables { get; init; }
}

/// <inheritdoc cref="SetCommandSubfunctionEnablesRequest"/>
[IpmiResponse]
public readonly partial record struct SetCommandSubfunctionEnablesResponse;

/// <summary>Which sub-functions of a command are to be enabled (IPMI v2.0 §21.9).</summary>
[WireStruct]
public readonly partial record struct SubfunctionEnables
{
    /// <summary>A bit for each sub-function: set to enable it.</summary>
    [Field(1, 4)] public uint Enabled { get; init; }

    /// <summary>Sub-functions 32 to 63.</summary>
    [Field(5, 8)] public uint? MoreEnabled { get; init; }
}

/// <summary>Which sub-functions of a group extension's command are to be enabled (IPMI v2.0 §21.9).</summary>
[WireStruct]
public readonly partial record struct GroupSubfunctionEnables
{
    /// <summary>The body: DCh for DCMI.</summary>
    [Field(1)] public byte DefiningBody { get; init; }

    /// <summary>A bit for each sub-function: set to enable it.</summary>
    [Field(2, 5)] public uint Enabled { get; init; }

    /// <summary>Sub-functions 32 to 63.</summary>
    [Field(6, 9)] public uint? MoreEnabled { get; init; }
}

/// <summary>Which sub-functions of a manufacturer's command are to be enabled (IPMI v2.0 §21.9).</summary>
[WireStruct]
public readonly partial record struct OemSubfunctionEnables
{
    /// <summary>The manufacturer.</summary>
    [Field(1, 3)] public UInt24 Iana { get; init; }

    /// <summary>A bit for each sub-function: set to enable it.</summary>
    [Field(4, 7)] public uint Enabled { get; init; }

    /// <summary>Sub-functions 32 to 63.</summary>
    [Field(8, 11)] public uint? MoreEnabled { get; init; }
}
