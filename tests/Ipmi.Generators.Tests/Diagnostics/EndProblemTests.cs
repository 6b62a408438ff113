using static Ipmi.Generators.Tests.Verdict;

namespace Ipmi.Generators.Tests;

/// <summary>What is wrong with the end of a message: what is optional, the tail, blocks.</summary>
public sealed class EndProblemTests
{
    [Fact]
    public void IPMI107_only_the_end_of_a_message_is_optional()
    {
        FiresIn("IPMI107", "B", "'B' (byte 2) must be there but follows 'A', which may be absent; make it nullable too",
            "[Field(1)] public byte? A { get; init; } [Field(2)] public byte B { get; init; }");
        Fires("IPMI107", "S", "'the fixed byte' (byte 2) must be there but follows 'A', which may be absent; make it nullable too",
            "[WireStruct, Constant(2, 1)] public readonly partial record struct S { [Field(1)] public byte? A { get; init; } }");
        FiresIn("IPMI107", "B", "'B' (byte 3) must be there but follows 'A', which may be absent; make it nullable too",
            "[Field(1)] public byte? A { get; init; } [Tail(3, LengthAt = 2)] public Octets B { get; init; }");
        PassesIn("[Field(1)] public byte? A { get; init; } [Field(2)] public byte? B { get; init; } "
            + "[Tail(3)] public Octets C { get; init; }");
    }

    [Fact]
    public void IPMI109_an_optional_byte_is_one_property()
    {
        FiresIn("IPMI109", "B", "'A' and 'B' share the optional byte 1; make them one nullable [WireStruct]",
            "[Bit(1, 7)] public bool? A { get; init; } [Bit(1, 6)] public bool? B { get; init; }");
        FiresIn("IPMI109", "B", "'A' and 'B' share the optional byte 1; make them one nullable [WireStruct]",
            "[Bit(1, 7)] public bool A { get; init; } [Bit(1, 6)] public bool? B { get; init; }");
        PassesIn("[Bit(1, 7)] public bool? A { get; init; } [Bit(2, 6)] public bool? B { get; init; }");
    }

    [Fact]
    public void IPMI110_a_tail_is_the_end()
    {
        FiresIn("IPMI110", "B", "'B' follows the tail 'A', which takes the rest of the message",
            "[Tail(1)] public Octets A { get; init; } [Field(9)] public byte B { get; init; }");
        PassesIn("[Field(1)] public byte B { get; init; } [Tail(2)] public Octets A { get; init; }");
    }

    [Fact]
    public void IPMI111_a_tail_has_a_type_of_variable_size()
    {
        FiresIn("IPMI111", "A", "'A' is a [Tail] of type 'byte', which is no value of variable size; use Octets, WireList or [Field]",
            "[Tail(1)] public byte A { get; init; }");
        FiresIn("IPMI111", "A",
            "'A' is a [Tail] of type 'Ipmi.Messages.Octets?', which is nullable; a tail without bytes is empty",
            "[Tail(1)] public Octets? A { get; init; }");
        FiresIn("IPMI111", "A", "'A' is a [Tail] of type 'byte[]', which is no value of variable size; use Octets, WireList or [Field]",
            "[Tail(1)] public byte[] A { get; init; }");
        FiresIn("IPMI111", "A",
            "'A' is a [Tail] of type 'Ipmi.Messages.WireList<bool>', whose elements are no numbers, enums, wire values or wire structs",
            "[Tail(1)] public WireList<bool> A { get; init; }");
        PassesIn("[Tail(1)] public WireList<byte> A { get; init; }");
    }

    [Fact]
    public void IPMI114_a_field_has_a_fixed_size()
    {
        FiresIn("IPMI114", "A", "'A' has type 'Ipmi.Messages.Octets', whose size varies; make it a [Tail]",
            "[Field(1, 4)] public Octets A { get; init; }");
        Fires("IPMI114", "A", "'A' has type 'Inner', whose size varies; make it a [Tail]", """
            [WireStruct] public readonly partial record struct Inner { [Field(1)] public byte? B { get; init; } }
            [WireStruct] public readonly partial record struct S { [Field(1)] public Inner A { get; init; } }
            """);
        Passes("""
            [WireStruct] public readonly partial record struct Inner { [Field(1)] public byte? B { get; init; } }
            [WireStruct] public readonly partial record struct S { [Tail(1)] public Inner A { get; init; } }
            """);
    }

    [Theory]
    [InlineData("LengthAt = 1, CountAt = 1", "it has both LengthAt and CountAt")]
    [InlineData("CountAt = 1", "CountAt counts the elements of a WireList; bytes have LengthAt")]
    [InlineData("LengthBits = \"4:0\"", "LengthBits needs LengthAt or CountAt")]
    [InlineData("LengthAt = 1, LengthBits = \"0:4\"", "LengthBits is \"0:4\", not such as \"4:0\"")]
    public void IPMI115_a_tail_is_measured_in_one_way(string measure, string problem)
    {
        FiresIn("IPMI115", "A", $"'A': {problem}", $"[Tail(2, {measure})] public Octets A {{ get; init; }}");
        PassesIn("[Tail(2, CountAt = 1, LengthBits = \"4:0\")] public WireList<ushort> A { get; init; }");
    }

    [Fact]
    public void IPMI115_a_measure_stands_before_its_tail()
    {
        FiresIn("IPMI115", "B", "'B': its length at byte 3 does not stand before it, at byte 2",
            "[Field(1)] public byte A { get; init; } [Tail(2, LengthAt = 3)] public Octets B { get; init; }");
        FiresIn("IPMI115", "B", "'B': its count at byte 2 does not stand before it, at byte 2",
            "[Field(1)] public byte A { get; init; } [Tail(2, CountAt = 2)] public WireList<byte> B { get; init; }");
    }

    [Fact]
    public void IPMI116_reserved_bytes_do_not_follow_an_optional_end()
    {
        Fires("IPMI116", "S",
            "[Reserved(2, 3)] follows 'A', which may be absent, and nothing follows it; make one nullable [WireStruct] of both",
            "[WireStruct, Reserved(2, 3)] public readonly partial record struct S { [Field(1)] public byte? A { get; init; } }");
        Passes("""
            [WireStruct, Reserved(2, 3)] public readonly partial record struct S
            { [Field(1)] public byte? A { get; init; } [Field(4)] public byte? B { get; init; } }
            """);
    }

    [Fact]
    public void IPMI117_blocks_are_filled_by_a_tail()
    {
        const string Tail = "public readonly partial record struct S { [Tail(2)] public Octets A { get; init; } }";
        Fires("IPMI117", "S", "[Blocks] of 'S': a block has at least one byte", "[WireStruct, Blocks(0, CountAt = 1)] " + Tail);
        Fires("IPMI117", "S", "[Blocks] of 'S': CountAt must say which byte holds their number", "[WireStruct, Blocks(8)] " + Tail);
        Fires("IPMI117", "S", "[Blocks] of 'S': there is no tail that could need them",
            "[WireStruct, Blocks(8, CountAt = 1)] public readonly partial record struct S { [Field(2)] public byte A { get; init; } }");
        Fires("IPMI117", "S", "[Blocks] of 'S': the tail has a measure of its own",
            "[WireStruct, Blocks(8, CountAt = 1)] public readonly partial record struct S { "
            + "[Tail(3, LengthAt = 2)] public Octets A { get; init; } }");
        Passes("[WireStruct, Blocks(8, CountAt = 1)] " + Tail);
    }

    [Fact]
    public void IPMI117_blocks_make_no_longer_message_than_there_is()
    {
        Fires("IPMI117", "S", "[Blocks] of 'S': a block has at most 257 bytes, so that 255 of them make a message",
            "[WireStruct, Blocks(258, CountAt = 1)] public readonly partial record struct S { [Tail(2)] public Octets A { get; init; } }");
        Passes("[WireStruct, Blocks(257, CountAt = 1)] public readonly partial record struct S { "
            + "[Tail(2)] public Octets A { get; init; } }");
    }
}
