namespace Ipmi.Messages;

/// <summary>Boot option parameter 4: who has dealt with the boot information (IPMI v2.0 §28.13, table 28-14).</summary>
[WireStruct]
public readonly partial record struct BootInfoAcknowledge
{
    /// <summary>Which bits of the next byte a writer changes; reads as 00h.</summary>
    [Field(1)] public byte WriteMask { get; init; }

    /// <summary>Whether the manufacturer's software has.</summary>
    [Bit(2, 4)] public bool Oem { get; init; }

    /// <summary>Whether system management software has.</summary>
    [Bit(2, 3)] public bool Sms { get; init; }

    /// <summary>Whether the operating system or service partition has.</summary>
    [Bit(2, 2)] public bool OsOrServicePartition { get; init; }

    /// <summary>Whether the loader has.</summary>
    [Bit(2, 1)] public bool OsLoader { get; init; }

    /// <summary>Whether the BIOS has.</summary>
    [Bit(2, 0)] public bool Bios { get; init; }
}
