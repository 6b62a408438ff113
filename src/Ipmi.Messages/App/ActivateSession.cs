namespace Ipmi.Messages;

/// <summary>
/// Activate Session: the second step into a session of IPMI v1.5, authenticated with the user's password (IPMI v2.0
/// §22.17).
/// </summary>
[IpmiRequest(NetFn.App, 0x3A, Privilege = PrivilegeLevel.Unspecified, Section = "22.17", BeforeSession = true)]
[Completion(0x81, "the BMC has no session slot left")]
[Completion(0x82, "there is no session slot left for this user")]
[Completion(0x83, "there is no session slot left for this user at that privilege")]
[Completion(0x84, "the session sequence number is out of range")]
[Completion(0x85, "the session ID is not valid")]
[Completion(0x86, "the privilege asked for exceeds the limit of the user or the channel")]
public readonly partial record struct ActivateSessionRequest : IIpmiRequest<ActivateSessionResponse>
{
    /// <summary>As in Get Session Challenge.</summary>
    [Bits(1, 3, 0)] public AuthenticationType AuthenticationType { get; init; }

    /// <summary>The highest level that the session will ask for.</summary>
    [Bits(2, 3, 0)] public PrivilegeLevel MaximumPrivilege { get; init; }

    /// <summary>The challenge string on a LAN; an auth code on a channel of one session.</summary>
    [Field(3, 18), Secret] public Octets16 Challenge { get; init; }

    /// <summary>The number of the BMC's first packet in the session; not zero.</summary>
    [Field(19, 22)] public uint InitialOutboundSequence { get; init; }
}

/// <inheritdoc cref="ActivateSessionRequest"/>
[IpmiResponse]
public readonly partial record struct ActivateSessionResponse
{
    /// <summary>How the rest of the session is authenticated; none when per-message authentication is disabled.</summary>
    [Bits(2, 3, 0)] public AuthenticationType AuthenticationType { get; init; }

    /// <summary>The session's ID from now on.</summary>
    [Field(3, 6)] public uint SessionId { get; init; }

    /// <summary>The number of the console's next packet in the session; not zero.</summary>
    [Field(7, 10)] public uint InitialInboundSequence { get; init; }

    /// <summary>The highest level that the session may ask for.</summary>
    [Bits(11, 3, 0)] public PrivilegeLevel MaximumPrivilege { get; init; }
}
