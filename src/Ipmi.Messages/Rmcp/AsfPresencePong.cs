namespace Ipmi.Messages;

/// <summary>RMCP Presence Pong: the answer to a ping, and what its sender can do (IPMI v2.0 §13.2.4).</summary>
[WireStruct(BigEndian = true)]
[Constant(1, 0x00), Constant(2, 0x00), Constant(3, 0x11), Constant(4, 0xBE)]
[Constant(5, (byte)AsfMessageType.PresencePong)]
[Reserved(7)]
[Constant(8, 0x10)]
[Reserved(19, 24)]
public readonly partial record struct AsfPresencePong
{
    /// <summary>The IANA enterprise number of ASF, which stands here when the manufacturer has nothing to add.</summary>
    public const uint AsfEnterpriseNumber = 4542;

    /// <summary>What a BMC says that has IPMI, ASF 1.0 and nothing special.</summary>
    public static AsfPresencePong IpmiSupported { get; } =
        new() { EnterpriseNumber = AsfEnterpriseNumber, SupportsIpmi = true, AsfVersion = 1 };

    /// <summary>The tag of the ping.</summary>
    [Field(6)] public byte Tag { get; init; }

    /// <summary>Who defines <see cref="OemDefined"/>: 4542 when nobody does; 36465 is DCMI.</summary>
    [Field(9, 12)] public uint EnterpriseNumber { get; init; }

    /// <summary>Defined by the manufacturer; otherwise 0.</summary>
    [Field(13, 16)] public uint OemDefined { get; init; }

    /// <summary>Whether IPMI is spoken.</summary>
    [Bit(17, 7)] public bool SupportsIpmi { get; init; }

    /// <summary>1 is ASF 1.0; 0 when ASF itself is not spoken.</summary>
    [Bits(17, 3, 0)] public byte AsfVersion { get; init; }

    /// <summary>Whether the RMCP security extensions are spoken (on port 664).</summary>
    [Bit(18, 7)] public bool SupportsSecurityExtensions { get; init; }
}
