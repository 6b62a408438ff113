namespace Ipmi.Messages;

/// <summary>RMCP Presence Ping: asks whether anybody is there who speaks ASF or IPMI (IPMI v2.0 §13.2.3).</summary>
[WireStruct(BigEndian = true)]
[Constant(1, 0x00), Constant(2, 0x00), Constant(3, 0x11), Constant(4, 0xBE)]
[Constant(5, (byte)AsfMessageType.PresencePing)]
[Reserved(7, 8)]
public readonly partial record struct AsfPresencePing
{
    /// <summary>0 to 254, copied to the pong.</summary>
    [Field(6)] public byte Tag { get; init; }
}
