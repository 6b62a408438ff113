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

    /// <summary>The defining body (1 byte) of network function 2Ch, the IANA number (3 bytes) of 2Eh; otherwise empty.</summary>
    [Tail(5, MaxLength = 3)] public Octets Body { get; init; }
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
