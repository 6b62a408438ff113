namespace Ipmi.Messages;

/// <summary>Get Command Enables: which commands of a network function are enabled (IPMI v2.0 §21.8).</summary>
[IpmiRequest(NetFn.App, 0x61, Privilege = PrivilegeLevel.User, Section = "21.8")]
public readonly partial record struct GetCommandEnablesRequest : IIpmiRequest<GetCommandEnablesResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>Which half of the commands.</summary>
    [Bits(2, 7, 6)] public CommandRange Range { get; init; }

    /// <summary>The network function.</summary>
    [Bits(2, 5, 0)] public NetFn NetFn { get; init; }

    /// <summary>The logical unit.</summary>
    [Bits(3, 1, 0)] public Lun Lun { get; init; }

    /// <summary>The defining body (1 byte) of network function 2Ch, the IANA number (3 bytes) of 2Eh; otherwise empty.</summary>
    [Tail(4, MaxLength = 3)] public Octets Body { get; init; }
}

/// <inheritdoc cref="GetCommandEnablesRequest"/>
[IpmiResponse]
public readonly partial record struct GetCommandEnablesResponse
{
    /// <summary>A bit for each command of the half: set when it is enabled.</summary>
    [Field(2, 17)] public BitSet128 Enabled { get; init; }
}
