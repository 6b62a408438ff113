namespace Ipmi.Messages;

/// <summary>What follows the RMCP header in every ASF message (IPMI v2.0 §13.2.3, ASF 2.0 §3.2.2.2).</summary>
[WireStruct(BigEndian = true)]
[Reserved(7)]
public readonly partial record struct AsfHeader
{
    /// <summary>Who defines the message types: 4542 is ASF itself.</summary>
    [Field(1, 4)] public uint EnterpriseNumber { get; init; }

    /// <summary>What the message is.</summary>
    [Field(5)] public AsfMessageType Type { get; init; }

    /// <summary>Copied from a request to its response; FFh in a message that wants none.</summary>
    [Field(6)] public byte Tag { get; init; }

    /// <summary>How many bytes of data follow this header.</summary>
    [Field(8)] public byte DataLength { get; init; }
}

/// <summary>The types of ASF messages that IPMI uses (IPMI v2.0 §13.2.3).</summary>
public enum AsfMessageType : byte
{
    /// <summary>Here I am, and this is what I can do.</summary>
    PresencePong = 0x40,

    /// <summary>Is anybody there?</summary>
    PresencePing = 0x80,
}
