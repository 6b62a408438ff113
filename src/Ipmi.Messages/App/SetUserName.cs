namespace Ipmi.Messages;

/// <summary>Set User Name: what a user is called (IPMI v2.0 §22.28).</summary>
[IpmiRequest(NetFn.App, 0x45, Privilege = PrivilegeLevel.Administrator, Section = "22.28")]
public readonly partial record struct SetUserNameRequest : IIpmiRequest<SetUserNameResponse>
{
    /// <summary>The user, from 2: user 1 never has a name.</summary>
    [Bits(1, 5, 0)] public byte UserId { get; init; }

    /// <summary>The name, padded with zeros.</summary>
    [Field(2, 17)] public AsciiString16 UserName { get; init; }
}

/// <inheritdoc cref="SetUserNameRequest"/>
[IpmiResponse]
public readonly partial record struct SetUserNameResponse;
