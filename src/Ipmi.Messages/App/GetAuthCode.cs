namespace Ipmi.Messages;

/// <summary>Get AuthCode: has the BMC hash data with a user's password (IPMI v2.0 §22.21).</summary>
[IpmiRequest(NetFn.App, 0x3F, Name = "Get AuthCode", Privilege = PrivilegeLevel.Operator, Section = "22.21")]
public readonly partial record struct GetAuthCodeRequest : IIpmiRequest<GetAuthCodeResponse>
{
    /// <summary>With which algorithm.</summary>
    [Bits(1, 3, 0)] public AuthenticationType AuthenticationType { get; init; }

    /// <summary>The channel.</summary>
    [Bits(2, 3, 0)] public byte Channel { get; init; }

    /// <summary>The user, from 1.</summary>
    [Bits(3, 5, 0)] public byte UserId { get; init; }

    /// <summary>What to hash; for a straight password, the password to compare.</summary>
    [Field(4, 19), Secret] public Octets16 Data { get; init; }
}

/// <inheritdoc cref="GetAuthCodeRequest"/>
[IpmiResponse]
public readonly partial record struct GetAuthCodeResponse
{
    /// <summary>The hash; absent or without meaning for a straight password.</summary>
    [Tail(2, MaxLength = 16), Secret] public Octets AuthCode { get; init; }
}
