namespace Ipmi.Messages;

/// <summary>Chassis info area: the housing (FRU §10).</summary>
[WireStruct]
[Blocks(8, CountAt = 2, HasChecksum = true)]
[Constant(1, 0x01)]
public readonly partial record struct FruChassisInfoArea
{
    /// <summary>What kind of housing it is, in the numbers of SMBIOS.</summary>
    [Field(3)] public byte ChassisType { get; init; }

    /// <summary>Part number, serial number, and the manufacturer's own; always as English.</summary>
    [Tail(4)] public FruFields Fields { get; init; }
}
