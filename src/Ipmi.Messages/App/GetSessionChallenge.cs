namespace Ipmi.Messages;

/// <summary>Get Session Challenge: the first step into a session of IPMI v1.5 (IPMI v2.0 §22.16).</summary>
[IpmiRequest(NetFn.App, 0x39, Privilege = PrivilegeLevel.Unspecified, Section = "22.16", BeforeSession = true)]
[Completion(0x81, "the user name is not valid")]
[Completion(0x82, "the user without a name is not enabled")]
public readonly partial record struct GetSessionChallengeRequest : IIpmiRequest<GetSessionChallengeResponse>
{
    /// <summary>How the session will be authenticated.</summary>
    [Bits(1, 3, 0)] public AuthenticationType AuthenticationType { get; init; }

    /// <summary>The name, padded with zeros; all zeros is the null user.</summary>
    [Field(2, 17)] public AsciiString16 UserName { get; init; }
}

/// <inheritdoc cref="GetSessionChallengeRequest"/>
[IpmiResponse]
public readonly partial record struct GetSessionChallengeResponse
{
    /// <summary>Stands in the session header of Activate Session.</summary>
    [Field(2, 5)] public uint TemporarySessionId { get; init; }

    /// <summary>The challenge string, to be sent back in Activate Session.</summary>
    [Field(6, 21)] public Octets16 Challenge { get; init; }
}
