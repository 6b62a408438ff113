namespace Ipmi.Messages;

/// <summary>Get Channel Info: what kind of channel it is (IPMI v2.0 §22.24).</summary>
[IpmiRequest(NetFn.App, 0x42, Privilege = PrivilegeLevel.User, Section = "22.24")]
public readonly partial record struct GetChannelInfoRequest : IIpmiRequest<GetChannelInfoResponse>
{
    /// <summary>The channel; <see cref="ChannelNumber.Present"/> is the one asked by.</summary>
    [Bits(1, 3, 0)] public byte Channel { get; init; }
}

/// <inheritdoc cref="GetChannelInfoRequest"/>
[IpmiResponse]
public readonly partial record struct GetChannelInfoResponse
{
    /// <summary>The channel's own number.</summary>
    [Bits(2, 3, 0)] public byte Channel { get; init; }

    /// <summary>What the channel runs on.</summary>
    [Bits(3, 6, 0)] public ChannelMedium Medium { get; init; }

    /// <summary>How messages are framed on it.</summary>
    [Bits(4, 4, 0)] public ChannelProtocol Protocol { get; init; }

    /// <summary>Whether the channel has sessions.</summary>
    [Bits(5, 7, 6)] public SessionSupport Sessions { get; init; }

    /// <summary>How many sessions are active on it.</summary>
    [Bits(5, 5, 0)] public byte ActiveSessions { get; init; }

    /// <summary>IANA enterprise number of whoever defined the protocol; 7154 is the IPMI forum.</summary>
    [Field(6, 8)] public UInt24 VendorId { get; init; }

    /// <summary>More about the channel. For the system interface: the interrupts that it uses.</summary>
    [Field(9, 10)] public ushort Auxiliary { get; init; }
}

/// <summary>What a channel runs on (IPMI v2.0 §6.5, table 6-3). 60h to 7Fh are OEM.</summary>
public enum ChannelMedium : byte
{
    /// <summary>IPMB on I2C.</summary>
    Ipmb = 0x01,

    /// <summary>ICMB v1.0.</summary>
    Icmb10 = 0x02,

    /// <summary>ICMB v0.9.</summary>
    Icmb09 = 0x03,

    /// <summary>Ethernet.</summary>
    Lan = 0x04,

    /// <summary>Asynchronous serial line or modem.</summary>
    Serial = 0x05,

    /// <summary>Another LAN.</summary>
    OtherLan = 0x06,

    /// <summary>PCI SMBus.</summary>
    PciSmbus = 0x07,

    /// <summary>SMBus v1.0 or v1.1.</summary>
    Smbus1 = 0x08,

    /// <summary>SMBus v2.0.</summary>
    Smbus2 = 0x09,

    /// <summary>USB 1.x.</summary>
    Usb1 = 0x0A,

    /// <summary>USB 2.x.</summary>
    Usb2 = 0x0B,

    /// <summary>The system interface: KCS, SMIC or BT.</summary>
    SystemInterface = 0x0C,
}

/// <summary>How messages are framed on a channel (IPMI v2.0 §6.4, table 6-2). 1Ch to 1Fh are OEM.</summary>
public enum ChannelProtocol : byte
{
    /// <summary>IPMB v1.0; also IPMI messages on a LAN.</summary>
    Ipmb = 0x01,

    /// <summary>ICMB v1.0.</summary>
    Icmb = 0x02,

    /// <summary>IPMI on SMBus: SSIF.</summary>
    Ssif = 0x04,

    /// <summary>KCS.</summary>
    Kcs = 0x05,

    /// <summary>SMIC.</summary>
    Smic = 0x06,

    /// <summary>Block transfer of IPMI v1.0.</summary>
    Bt10 = 0x07,

    /// <summary>Block transfer of IPMI v1.5.</summary>
    Bt15 = 0x08,

    /// <summary>Terminal mode.</summary>
    Terminal = 0x09,
}

/// <summary>Whether a channel has sessions (IPMI v2.0 §22.24, table 22-29). Two bits.</summary>
public enum SessionSupport : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>One at a time.</summary>
    One = 1,

    /// <summary>Several.</summary>
    Several = 2,

    /// <summary>One or several, as it is used.</summary>
    SessionBased = 3,
}
