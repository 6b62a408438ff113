using Ipmi.Messages;

namespace Ipmi.Generators.Tests.Samples;

/// <summary>A part that can be refused.</summary>
[WireStruct, Constant(1, 0x51)]
public readonly partial record struct Marked
{
    [Field(2)] public byte Value { get; init; }
}

[IpmiResponse, Reserved(4)]
public readonly partial record struct Nested
{
    [Field(2, 3)] public Marked First { get; init; }
    [Field(5, 6)] public Marked? Second { get; init; }
}

[IpmiResponse, Reserved(3), Reserved(6), Reserved(7), Reserved(11)]
public readonly partial record struct Chain
{
    [Field(2)] public byte Always { get; init; }
    [Field(4, 5)] public ushort? Two { get; init; }
    [Bits(8, 7, 0), Bits(9, 1, 0)] public short? Split { get; init; }
    [Bit(10, 3)] public bool? Flag { get; init; }
    [Tail(12, MaxLength = 4)] public Octets Rest { get; init; }
}

[WireStruct, Reserved(2, 3), Checksum(5, 1, 4)]
public readonly partial record struct Summed
{
    [Field(1)] public byte A { get; init; }
    [Field(4)] public bool B { get; init; }
}

[WireStruct]
public readonly partial record struct Counted
{
    [Field(1)] public byte Before { get; init; }
    [Tail(3, LengthAt = 2, MaxLength = 4)] public Octets Data { get; init; }
}

/// <summary>A type/length byte and a text.</summary>
[WireStruct]
public readonly partial record struct TypeLength
{
    [Bits(1, 7, 6)] public byte Type { get; init; }
    [Tail(2, LengthAt = 1, LengthBits = "4:0")] public Octets Text { get; init; }
}

[WireStruct]
public readonly partial record struct Ids
{
    [Tail(2, CountAt = 1)] public WireList<ushort> All { get; init; }
}

[WireStruct]
public readonly partial record struct Levels
{
    [Bit(1, 7)] public bool Flag { get; init; }
    [Tail(2, CountAt = 1, LengthBits = "3:0")] public WireList<PrivilegeLevel> All { get; init; }
}

[WireStruct]
public readonly partial record struct Addresses
{
    [Tail(1)] public WireList<Ipv4Address> All { get; init; }
}

[WireStruct]
public readonly partial record struct Parts
{
    [Field(1)] public byte Kind { get; init; }
    [Tail(2)] public WireList<TypeLength> All { get; init; }
}

[WireStruct]
public readonly partial record struct Marks
{
    [Tail(2, LengthAt = 1)] public WireList<Marked> All { get; init; }
}

[WireStruct]
public readonly partial record struct Wrapped
{
    [Field(1)] public byte Kind { get; init; }
    [Tail(2)] public Counted Rest { get; init; }
}

/// <summary>Names that C# or the codec would rather have for itself.</summary>
[WireStruct]
public readonly partial record struct OddNames
{
    [Field(1)] public byte @class { get; init; }
    [Field(2)] public byte length { get; init; }
    [Field(3)] public byte destination { get; init; }
    [Field(4)] public byte Checksum { get; init; }
    [Field(5)] public byte DecodeStatus { get; init; }
    [Field(6)] public byte System { get; init; }
    [Field(7)] public byte value { get; init; }
    [Field(8)] public byte Field { get; init; }
    [Field(9)] public byte writer { get; init; }
    [Field(10)] public byte? Source { get; init; }
    [Field(11)] public byte? Bytes { get; init; }
    [Field(12)] public byte? lower { get; init; }
    [Field(13)] public byte? @event { get; init; }
    [Tail(14)] public Octets Data { get; init; }
}

/// <summary>Every value type once, and things that are not for everybody.</summary>
[WireStruct]
public readonly partial record struct Values
{
    [Field(1, 4)] public IpmiTimestamp Time { get; init; }
    [Field(5, 7)] public FruMinutes Made { get; init; }
    [Field(8, 23)] public IpmiGuid DeviceGuid { get; init; }
    [Field(24, 27)] public Ipv4Address IpAddress { get; init; }
    [Field(28, 33)] public MacAddress MacAddress { get; init; }
    [Field(34, 49)] public AsciiString16 UserName { get; init; }
    [Field(50, 65), Secret] public Octets16 Password { get; init; }
    [Field(66, 68)] public UInt24 ManufacturerId { get; init; }
    [Field(69)] public BcdByte Version { get; init; }
    [Field(70, 71), Unit("W")] public ushort Power { get; init; }
    [Field(72)] public PrivilegeLevel Level { get; init; }
    [Field(73)] public MessageAddress Address { get; init; }
    [Tail(74), Secret] public Octets Key { get; init; }
}

/// <summary>What a field chooses: numbers, a part that can be refused, and a list for all other values.</summary>
[WireStruct]
public readonly partial record struct Chosen
{
    [Bits(1, 2, 0)] public byte Kind { get; init; }
    [Bits(2, 3, 0), PresentWhen(nameof(Kind), 1)] public byte Nibble { get; init; }
    [Field(2, 3), PresentWhen(nameof(Kind), 2)] public Marked? Part { get; init; }
    [Field(2, 5), PresentWhen(nameof(Kind), 3, 4)] public uint Number { get; init; }
    [Tail(2), PresentWhen(nameof(Kind), 1, 2, 3, 4, Not = true)] public WireList<ushort> Ids { get; init; }
}

/// <summary>A flag tells how long the tail is.</summary>
[WireStruct]
public readonly partial record struct Sized
{
    [Bit(1, 7)] public bool IsLong { get; init; }
    [Tail(2), LengthWhen(nameof(IsLong), false, 2), LengthWhen(nameof(IsLong), true, 4)] public Octets Key { get; init; }
}

/// <summary>Secrets of every kind.</summary>
[WireStruct]
public readonly partial record struct Secrets
{
    [Bits(1, 3, 0), Secret] public byte Pin { get; init; }
    [Bits(1, 7, 4), Secret] public sbyte Shift { get; init; }
    [Field(2), Secret] public PrivilegeLevel Level { get; init; }
    [Field(3), Secret] public bool Flag { get; init; }
    [Field(4, 6), Secret] public UInt24 Number { get; init; }
    [Tail(8, CountAt = 7), Secret] public WireList<ushort> Codes { get; init; }
}
