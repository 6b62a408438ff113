namespace Ipmi.Messages;

/// <summary>Get System Interface Capabilities: what a system interface can do (IPMI v2.0 §22.9).</summary>
[IpmiRequest(NetFn.App, 0x57, Privilege = PrivilegeLevel.User, Section = "22.9")]
public readonly partial record struct GetSystemInterfaceCapabilitiesRequest : IIpmiRequest<GetSystemInterfaceCapabilitiesResponse>
{
    /// <summary>Which interface.</summary>
    [Bits(1, 3, 0)] public SystemInterfaceType Interface { get; init; }
}

/// <inheritdoc cref="GetSystemInterfaceCapabilitiesRequest"/>
[IpmiResponse]
[Reserved(2)]
public readonly partial record struct GetSystemInterfaceCapabilitiesResponse
{
    /// <summary>SsifCapabilities or KcsCapabilities, by the interface asked for.</summary>
    [Tail(3, MaxLength = 4)] public Octets Data { get; init; }
}

/// <summary>Kinds of system interfaces. Four bits (IPMI v2.0 §22.9).</summary>
public enum SystemInterfaceType : byte
{
    /// <summary>SMBus system interface.</summary>
    Ssif = 0,

    /// <summary>Keyboard controller style.</summary>
    Kcs = 1,

    /// <summary>Server management interface chip.</summary>
    Smic = 2,
}

/// <summary>What an SMBus system interface can do (IPMI v2.0 §22.9).</summary>
[WireStruct]
public readonly partial record struct SsifCapabilities
{
    /// <summary>Which transactions: 0 single reads and writes, 1 multi-part ones with start and end, 2 with middles too.</summary>
    [Bits(1, 7, 6)] public byte Transactions { get; init; }

    /// <summary>Whether packet error codes are supported.</summary>
    [Bit(1, 3)] public bool SupportsPec { get; init; }

    /// <summary>Version of the interface, 0 for 1.</summary>
    [Bits(1, 2, 0)] public byte Version { get; init; }

    /// <summary>The longest message that the BMC takes.</summary>
    [Field(2)] public byte InputMessageSize { get; init; }

    /// <summary>The longest message that the BMC gives.</summary>
    [Field(3)] public byte OutputMessageSize { get; init; }
}

/// <summary>What a KCS or SMIC interface can do (IPMI v2.0 §22.9).</summary>
[WireStruct]
public readonly partial record struct KcsCapabilities
{
    /// <summary>Version of the interface, 0 for 1.</summary>
    [Bits(1, 2, 0)] public byte Version { get; init; }

    /// <summary>The longest message that the BMC takes; FFh for 255 and more.</summary>
    [Field(2)] public byte InputMaximumMessageSize { get; init; }
}
