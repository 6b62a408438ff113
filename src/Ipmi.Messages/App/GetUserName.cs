namespace Ipmi.Messages;

/// <summary>Get User Name: what a user is called (IPMI v2.0 §22.29).</summary>
[IpmiRequest(NetFn.App, 0x46, Privilege = PrivilegeLevel.Operator, Section = "22.29")]
public readonly partial record struct GetUserNameRequest : IIpmiRequest<GetUserNameResponse>
{
    /// <summary>The user, from 1.</summary>
    [Bits(1, 5, 0)] public byte UserId { get; init; }
}

/// <inheritdoc cref="GetUserNameRequest"/>
[IpmiResponse]
public readonly partial record struct GetUserNameResponse
{
    /// <summary>The name, padded with zeros; sixteen characters have no zero behind them.</summary>
    [Field(2, 17)] public AsciiString16 UserName { get; init; }
}
