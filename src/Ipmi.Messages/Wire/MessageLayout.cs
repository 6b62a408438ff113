namespace Ipmi.Messages;

/// <summary>What a record looks like on the wire, row by row: the table of the specification at run time.</summary>
/// <param name="Name">The record's name.</param>
/// <param name="FirstByte">The number of the first byte: 2 in a response, whose byte 1 is the completion code; otherwise 1.</param>
/// <param name="Fields">The rows in the order of the wire, reserved bits and fixed bytes included. A number in two places has two.</param>
public sealed record MessageLayout(string Name, int FirstByte, IReadOnlyList<FieldLayout> Fields)
{
    /// <summary>What the record is, as its doc comment says; empty for requests and responses, of which <see cref="CommandInfo"/>
    /// tells.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The last byte that a checksum of this layout covers; none when the bytes end before.</summary>
    /// <param name="sum">The checksum.</param>
    /// <param name="bytes">The bytes, from the layout's first one on.</param>
    internal int? LastCovered(FieldLayout sum, ReadOnlySpan<byte> bytes)
    {
        int last = FirstByte + bytes.Length - 1;
        int covered = sum.CoveredLast ?? TailEnd(bytes) ?? last;
        return covered <= last ? covered : null;
    }

    private int? TailEnd(ReadOnlySpan<byte> bytes)
    {
        FieldLayout? tail = Fields.FirstOrDefault(f => f.LastByte is null);
        FieldLayout? length = Fields.FirstOrDefault(f => f.Kind == FieldLayoutKind.Length);
        if (tail is null || length is null || length.FirstByte - FirstByte >= bytes.Length) return null;
        int told = bytes[length.FirstByte - FirstByte] >> length.LowBit & (1 << length.HighBit - length.LowBit + 1) - 1;
        return tail.FirstByte + told - 1;
    }
}

/// <summary>A row: some bits of one byte, or whole bytes.</summary>
/// <param name="Name">The property; empty for what has none.</param>
/// <param name="Kind">What stands there.</param>
/// <param name="FirstByte">The first byte, counted as in the specification.</param>
/// <param name="LastByte">The last byte; none when the size varies.</param>
/// <param name="HighBit">The highest bit, 7 to 0.</param>
/// <param name="LowBit">The lowest bit.</param>
public sealed record FieldLayout(string Name, FieldLayoutKind Kind, int FirstByte, int? LastByte, int HighBit = 7, int LowBit = 0)
{
    /// <summary>How many bits the row has; none when the size varies.</summary>
    public int? BitCount => LastByte is not { } last ? null : last == FirstByte ? HighBit - LowBit + 1 : (last - FirstByte + 1) * 8;

    /// <summary>The property's type, without its namespace and its question mark.</summary>
    public string TypeName { get; init; } = "";

    /// <summary>The unit of the number, if the record says one.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether a message may end before it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it is printed as <c>***</c>.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What another field must hold for this one to be there; none when it does not depend on any.</summary>
    public LayoutCondition? Condition { get; init; }

    /// <summary>The lengths that a tail has when other fields have certain values; empty when it does not depend on any.</summary>
    public IReadOnlyList<LayoutLength> Lengths { get; init; } = [];

    /// <summary>What a fixed byte holds.</summary>
    public byte? Constant { get; init; }

    /// <summary>The first byte that a checksum covers; otherwise 0.</summary>
    public int CoveredFirst { get; init; }

    /// <summary>The last byte that a checksum covers; none when it covers the tail as well, or when this is no checksum.</summary>
    public int? CoveredLast { get; init; }

    /// <summary>How many bytes each of the counted blocks has; otherwise 0.</summary>
    public int BlockSize { get; init; }

    /// <summary>Whether the last byte of the counted blocks is their checksum.</summary>
    public bool EndsWithChecksum { get; init; }

    /// <summary>Gives the layout of the record that the field is, or that the elements of the list are; none otherwise.</summary>
    public Func<MessageLayout>? InnerLayout { get; init; }
}

/// <summary>What stands in a row.</summary>
public enum FieldLayoutKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A bit, or a byte that is zero or not.</summary>
    Flag,

    /// <summary>An enum; values without a name are allowed.</summary>
    Enum,

    /// <summary>A type that reads and writes its own bytes.</summary>
    Value,

    /// <summary>Another record.</summary>
    Group,

    /// <summary>Bytes up to the end.</summary>
    Tail,

    /// <summary>Elements up to the end, or as many as their count says.</summary>
    List,

    /// <summary>Written as zero, ignored when read.</summary>
    Reserved,

    /// <summary>A fixed byte.</summary>
    Constant,

    /// <summary>A checksum.</summary>
    Checksum,

    /// <summary>The length in bytes of the tail that the row is named after.</summary>
    Length,

    /// <summary>The number of blocks that the record fills.</summary>
    Blocks,

    /// <summary>The number of elements of the list that the row is named after.</summary>
    Count,
}
