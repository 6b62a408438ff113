namespace Ipmi.Messages;

/// <summary>
/// Get Message: takes a message out of the receive queue of the system interface, by which alone it may be sent (IPMI
/// v2.0 §22.6).
/// </summary>
[IpmiRequest(NetFn.App, 0x33, Privilege = PrivilegeLevel.NoAccess, Section = "22.6", Repeatable = false)]
[Completion(0x80, "the receive queue is empty")]
public readonly partial record struct GetMessageRequest : IIpmiRequest<GetMessageResponse>;

/// <inheritdoc cref="GetMessageRequest"/>
[IpmiResponse]
public readonly partial record struct GetMessageResponse
{
    /// <summary>The level that the message came with.</summary>
    [Bits(2, 7, 4)] public PrivilegeLevel InferredPrivilege { get; init; }

    /// <summary>The channel that it came by.</summary>
    [Bits(2, 3, 0)] public byte Channel { get; init; }

    /// <summary>The message, as it is framed on that channel.</summary>
    [Tail(3)] public Octets Message { get; init; }
}
