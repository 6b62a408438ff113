namespace Ipmi.Messages;

/// <summary>The first byte of a message on a system interface, KCS among them (IPMI v2.0 §9.2). Command and data follow.</summary>
[WireStruct]
public readonly partial record struct KcsHeader
{
    /// <summary>Network function; odd in a response.</summary>
    [Bits(1, 7, 2)] public NetFn NetFn { get; init; }

    /// <summary>Which unit of the BMC.</summary>
    [Bits(1, 1, 0)] public Lun Lun { get; init; }
}
