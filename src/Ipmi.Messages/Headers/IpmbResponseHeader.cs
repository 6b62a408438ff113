namespace Ipmi.Messages;

/// <summary>
/// The first four bytes of a response on the IPMB, as the controller that asked has it: its own address, which the bus takes off, is
/// missing (IPMI v2.0 §6.13.2). Command, completion code, data and a second checksum follow.
/// </summary>
[WireStruct]
public readonly partial record struct IpmbResponseHeader
{
    /// <summary>Network function; odd in a response.</summary>
    [Bits(1, 7, 2)] public NetFn NetFn { get; init; }

    /// <summary>Which unit of the requester asked.</summary>
    [Bits(1, 1, 0)] public Lun RequesterLun { get; init; }

    /// <summary>The checksum of the missing address and byte 1.</summary>
    [Field(2)] public byte HeaderChecksum { get; init; }

    /// <summary>Who answers.</summary>
    [Field(3)] public MessageAddress Responder { get; init; }

    /// <summary>The request's number.</summary>
    [Bits(4, 7, 2)] public byte Sequence { get; init; }

    /// <summary>Which of its units answers.</summary>
    [Bits(4, 1, 0)] public Lun ResponderLun { get; init; }
}
