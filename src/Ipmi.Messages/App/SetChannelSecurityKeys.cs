namespace Ipmi.Messages;

/// <summary>Set Channel Security Keys: sets, reads or locks the keys K_R and K_G of a channel (IPMI v2.0 §22.25).</summary>
[IpmiRequest(NetFn.App, 0x56, Privilege = PrivilegeLevel.Administrator, Section = "22.25")]
[Completion(0x80, "the key is locked")]
[Completion(0x81, "the key has too few bytes")]
[Completion(0x82, "the key has too many bytes")]
[Completion(0x83, "the key does not meet the criteria for its kind")]
[Completion(0x84, "K_R is not used")]
public readonly partial record struct SetChannelSecurityKeysRequest : IIpmiRequest<SetChannelSecurityKeysResponse>
{
    /// <summary>The channel.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }

    /// <summary>What to do.</summary>
    [Bits(2, 1, 0)] public SecurityKeyOperation Operation { get; init; }

    /// <summary>With which key.</summary>
    [Field(3)] public SecurityKeyId KeyId { get; init; }

    /// <summary>The key, 20 bytes, when it is set.</summary>
    [Tail(4, MaxLength = 20), Secret] public Octets Key { get; init; }
}

/// <inheritdoc cref="SetChannelSecurityKeysRequest"/>
[IpmiResponse]
public readonly partial record struct SetChannelSecurityKeysResponse
{
    /// <summary>Whether keys are locked.</summary>
    [Bits(2, 1, 0)] public SecurityKeyLock? Lock { get; init; }

    /// <summary>The key, when it was read.</summary>
    [Tail(3, MaxLength = 20), Secret] public Octets Key { get; init; }
}

/// <summary>What to do with a channel's key (IPMI v2.0 §22.25, table 22-30). Two bits.</summary>
public enum SecurityKeyOperation : byte
{
    /// <summary>Reads it.</summary>
    Read = 0,

    /// <summary>Sets it.</summary>
    Set = 1,

    /// <summary>Locks all keys of the channel.</summary>
    Lock = 2,
}

/// <summary>A key of a channel (IPMI v2.0 §22.25, table 22-30).</summary>
public enum SecurityKeyId : byte
{
    /// <summary>K_R, the key of RAKP.</summary>
    Kr = 0,

    /// <summary>K_G, the key that sessions are generated from.</summary>
    Kg = 1,
}

/// <summary>Whether a channel's keys are locked (IPMI v2.0 §22.25, table 22-30). Two bits.</summary>
public enum SecurityKeyLock : byte
{
    /// <summary>They cannot be locked.</summary>
    NotLockable = 0,

    /// <summary>They are locked.</summary>
    Locked = 1,

    /// <summary>They are not locked.</summary>
    Unlocked = 2,
}
