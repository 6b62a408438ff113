namespace Ipmi.Messages;

/// <summary>BMC Message Channel Info Record, type 14h: channels of the BMC (IPMI v2.0 §43.11, table 43-10).</summary>
[WireStruct]
[Reserved(16)]
public readonly partial record struct BmcMessageChannelInfoRecord
{
    /// <summary>The record's ID, type and length.</summary>
    [Field(1, 5)] public SdrRecordHeader Header { get; init; }

    /// <summary>Channel 0.</summary>
    [Field(6)] public MessageChannelInfo Channel0 { get; init; }

    /// <summary>Channel 1.</summary>
    [Field(7)] public MessageChannelInfo Channel1 { get; init; }

    /// <summary>Channel 2.</summary>
    [Field(8)] public MessageChannelInfo Channel2 { get; init; }

    /// <summary>Channel 3.</summary>
    [Field(9)] public MessageChannelInfo Channel3 { get; init; }

    /// <summary>Channel 4.</summary>
    [Field(10)] public MessageChannelInfo Channel4 { get; init; }

    /// <summary>Channel 5.</summary>
    [Field(11)] public MessageChannelInfo Channel5 { get; init; }

    /// <summary>Channel 6.</summary>
    [Field(12)] public MessageChannelInfo Channel6 { get; init; }

    /// <summary>Channel 7.</summary>
    [Field(13)] public MessageChannelInfo Channel7 { get; init; }

    /// <summary>
    /// How messages interrupt the system: 00h to 0Fh IRQ, 10h to 13h PCI, 14h SMI, 15h SCI, 20h to 5Fh IO APIC, 60h ACPI, FFh
    /// none.
    /// </summary>
    [Field(14)] public byte MessagingInterrupt { get; init; }

    /// <summary>How the event message buffer interrupts the system, in the same numbers.</summary>
    [Field(15)] public byte EventBufferInterrupt { get; init; }
}

/// <summary>A channel of the BMC (IPMI v2.0 §43.11, table 43-10).</summary>
[WireStruct]
public readonly partial record struct MessageChannelInfo
{
    /// <summary>Whether messages can be sent on it.</summary>
    [Bit(1, 7)] public bool CanTransmit { get; init; }

    /// <summary>The logical unit that its messages arrive at.</summary>
    [Bits(1, 6, 4)] public byte ReceiveLun { get; init; }

    /// <summary>Its protocol; 0 when there is no such channel.</summary>
    [Bits(1, 3, 0)] public byte Protocol { get; init; }
}
