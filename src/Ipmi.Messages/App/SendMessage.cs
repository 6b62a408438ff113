namespace Ipmi.Messages;

/// <summary>Send Message: sends a message on another channel (IPMI v2.0 §22.7).</summary>
/// <remarks>Whether it may be repeated depends on the message inside, which the BMC does not read either.</remarks>
[IpmiRequest(NetFn.App, 0x34, Privilege = PrivilegeLevel.User, Section = "22.7", Repeatable = false)]
[Completion(0x80, "the session handle is not valid")]
[Completion(0x81, "another sender won the bus")]
[Completion(0x82, "there was a bus error")]
[Completion(0x83, "nobody acknowledged the write")]
public readonly partial record struct SendMessageRequest : IIpmiRequest<SendMessageResponse>
{
    /// <summary>What becomes of the answer.</summary>
    [Bits(1, 7, 6)] public MessageTracking Tracking { get; init; }

    /// <summary>Whether the message is sent encrypted, on a channel with sessions.</summary>
    [Bit(1, 5)] public bool Encrypted { get; init; }

    /// <summary>Whether the message is sent authenticated, on a channel with sessions.</summary>
    [Bit(1, 4)] public bool Authenticated { get; init; }

    /// <summary>The channel to send by.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>The message, as it is framed on that channel.</summary>
    [Tail(2)] public Octets Message { get; init; }
}

/// <inheritdoc cref="SendMessageRequest"/>
/// <remarks>
/// By the system interface there is only a completion code. On a LAN the answer comes by itself, or stands here.
/// </remarks>
[IpmiResponse]
public readonly partial record struct SendMessageResponse
{
    /// <summary>The answer of whoever the message was for, where the BMC puts it here.</summary>
    [Tail(2)] public Octets Response { get; init; }
}

/// <summary>What becomes of the answer to a message that was sent on (IPMI v2.0 §22.7, table 22-9). Two bits.</summary>
public enum MessageTracking : byte
{
    /// <summary>The requester sorts it out by itself.</summary>
    None = 0,

    /// <summary>The BMC keeps track, and sends it to whoever sent the request.</summary>
    TrackRequest = 1,

    /// <summary>The bytes go out as they are, without checks.</summary>
    Raw = 2,
}
