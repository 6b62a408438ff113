using Ipmi.Messages;

namespace Ipmi.Generators.Tests.Samples;

/// <summary>The factors of a sensor's conversion: ten bits in two places.</summary>
[WireStruct]
public readonly partial record struct Factors
{
    [Bits(1, 7, 0), Bits(2, 7, 6)] public short M { get; init; }
    [Bits(2, 5, 0)] public byte Tolerance { get; init; }
    [Bits(3, 7, 0), Bits(4, 7, 6)] public ushort Accuracy { get; init; }
    [Bits(4, 5, 2)] public sbyte Exponent { get; init; }
    [Bits(4, 1, 0)] public Lun Lun { get; init; }
}

/// <summary>More than 32 bits, with a sign and without; whole numbers that share nothing.</summary>
[WireStruct]
public readonly partial record struct Wide
{
    [Bits(1, 7, 0), Bits(2, 7, 0), Bits(3, 7, 0), Bits(4, 7, 0), Bits(5, 7, 0)] public long Signed40 { get; init; }
    [Bits(6, 7, 0), Bits(7, 7, 0), Bits(8, 7, 0), Bits(9, 7, 0), Bits(10, 3, 0)] public ulong Unsigned36 { get; init; }
    [Bit(10, 7)] public bool Flag { get; init; }
    [Bits(11, 7, 0), Bits(12, 7, 0), Bits(13, 7, 0), Bits(14, 7, 0)] public uint Whole32 { get; init; }
    [Bits(15, 7, 0), Bits(16, 7, 0), Bits(17, 7, 0), Bits(18, 7, 0)] public int Signed32 { get; init; }
    [Field(19, 26)] public ulong Unsigned64 { get; init; }
    [Field(27, 34)] public long Signed64 { get; init; }
    [Field(35)] public sbyte Signed8 { get; init; }
    [Bits(36, 6, 0), Bits(37, 7, 0), Bits(38, 7, 0)] public uint Unsigned23 { get; init; }
    [Bit(36, 7)] public bool Another { get; init; }
}

/// <summary>Most significant byte first.</summary>
[WireStruct(BigEndian = true)]
public readonly partial record struct Asf
{
    [Field(1, 4)] public uint Iana { get; init; }
    [Field(5, 6)] public short Delta { get; init; }
    [Tail(7)] public WireList<ushort> Words { get; init; }
}
