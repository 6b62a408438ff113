namespace Ipmi.Messages;

/// <summary>
/// Deactivate Payload: closes a stream such as Serial over LAN. Which privilege it needs depends on the payload (IPMI
/// v2.0 §24.2).
/// </summary>
[IpmiRequest(NetFn.App, 0x49, Privilege = PrivilegeLevel.User, Section = "24.2", Repeatable = false)]
[Completion(0x80, "the payload is not active")]
[Completion(0x81, "the payload is disabled")]
public readonly partial record struct DeactivatePayloadRequest : IIpmiRequest<DeactivatePayloadResponse>
{
    /// <summary>Which payload.</summary>
    [Bits(1, 5, 0)] public PayloadType PayloadType { get; init; }

    /// <summary>Which instance of it, from 1.</summary>
    [Bits(2, 3, 0)] public byte Instance { get; init; }

    /// <summary>What the payload wants; 0 for Serial over LAN.</summary>
    [Field(3, 6)] public uint Auxiliary { get; init; }
}

/// <inheritdoc cref="DeactivatePayloadRequest"/>
[IpmiResponse]
public readonly partial record struct DeactivatePayloadResponse;
