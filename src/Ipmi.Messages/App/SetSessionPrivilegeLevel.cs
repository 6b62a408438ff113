namespace Ipmi.Messages;

/// <summary>Set Session Privilege Level: a session starts at User, and asks for more with this (IPMI v2.0 §22.18).</summary>
[IpmiRequest(NetFn.App, 0x3B, Privilege = PrivilegeLevel.User, Section = "22.18")]
[Completion(0x80, "this user cannot have the level asked for")]
[Completion(0x81, "the level asked for exceeds the limit of the user or the channel")]
[Completion(0x82, "authentication of User commands cannot be disabled")]
public readonly partial record struct SetSessionPrivilegeLevelRequest : IIpmiRequest<SetSessionPrivilegeLevelResponse>
{
    /// <summary>The level wanted; <see cref="PrivilegeLevel.Unspecified"/> changes nothing and asks what it is.</summary>
    [Bits(1, 3, 0)] public PrivilegeLevel Privilege { get; init; }
}

/// <inheritdoc cref="SetSessionPrivilegeLevelRequest"/>
[IpmiResponse]
public readonly partial record struct SetSessionPrivilegeLevelResponse
{
    /// <summary>The level that the session has now.</summary>
    [Bits(2, 3, 0)] public PrivilegeLevel Privilege { get; init; }
}
