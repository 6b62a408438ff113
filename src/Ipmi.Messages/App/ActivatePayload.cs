namespace Ipmi.Messages;

/// <summary>
/// Activate Payload: opens a stream such as Serial over LAN in this session. Which privilege it needs depends on the
/// payload (IPMI v2.0 §24.1).
/// </summary>
[IpmiRequest(NetFn.App, 0x48, Privilege = PrivilegeLevel.User, Section = "24.1", Repeatable = false)]
[Completion(0x80, "the payload is active in another session")]
[Completion(0x81, "the payload is disabled")]
[Completion(0x82, "no more payloads of this type can be active")]
[Completion(0x83, "the payload cannot be encrypted")]
[Completion(0x84, "the payload must be encrypted")]
public readonly partial record struct ActivatePayloadRequest : IIpmiRequest<ActivatePayloadResponse>
{
    /// <summary>Which payload.</summary>
    [Bits(1, 5, 0)] public PayloadType PayloadType { get; init; }

    /// <summary>Which instance of it, from 1.</summary>
    [Bits(2, 3, 0)] public byte Instance { get; init; }

    /// <summary>What the payload wants; for Serial over LAN as table 24-2 has it.</summary>
    [Field(3, 6)] public PayloadActivationOptions Options { get; init; }
}

/// <inheritdoc cref="ActivatePayloadRequest"/>
[IpmiResponse]
public readonly partial record struct ActivatePayloadResponse
{
    /// <summary>What the payload adds. For Serial over LAN, bit 0 says that the test mode is on.</summary>
    [Field(2, 5)] public uint Auxiliary { get; init; }

    /// <summary>The most bytes of a payload that the BMC takes; wrong on many BMCs.</summary>
    [Field(6, 7)] public ushort InboundPayloadSize { get; init; }

    /// <summary>The most bytes of a payload that the BMC sends; wrong on many BMCs.</summary>
    [Field(8, 9)] public ushort OutboundPayloadSize { get; init; }

    /// <summary>The UDP port for the payload; wrong on some BMCs.</summary>
    [Field(10, 11)] public ushort Port { get; init; }

    /// <summary>The VLAN for the payload; FFFFh for none.</summary>
    [Field(12, 13)] public ushort Vlan { get; init; }
}

/// <summary>What Serial over LAN wants when it is activated (IPMI v2.0 §24.1, table 24-2).</summary>
[WireStruct]
[Reserved(2, 4)]
public readonly partial record struct PayloadActivationOptions
{
    /// <summary>Whether the payload is encrypted.</summary>
    [Bit(1, 7)] public bool Encrypted { get; init; }

    /// <summary>Whether the payload is authenticated.</summary>
    [Bit(1, 6)] public bool Authenticated { get; init; }

    /// <summary>Whether the test mode is wanted.</summary>
    [Bit(1, 5)] public bool TestMode { get; init; }

    /// <summary>What becomes of alerts on a serial line that Serial over LAN is using.</summary>
    [Bits(1, 3, 2)] public SharedSerialAlerts SerialAlerts { get; init; }

    /// <summary>Whether CTS and DCD stay off until the console's first packet, so that nothing is lost.</summary>
    [Bit(1, 1)] public bool StartupHandshake { get; init; }
}

/// <summary>What becomes of alerts on a serial line that Serial over LAN is using (IPMI v2.0 §24.1, table 24-2). Two bits.</summary>
public enum SharedSerialAlerts : byte
{
    /// <summary>They fail.</summary>
    Fail = 0,

    /// <summary>They wait.</summary>
    Deferred = 1,

    /// <summary>They pass, and Serial over LAN pauses.</summary>
    Succeed = 2,
}
