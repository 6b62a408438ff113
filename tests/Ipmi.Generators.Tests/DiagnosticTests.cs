using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Tests;

/// <summary>Each diagnostic: what fires it, what it says and where, and a near miss that does not.</summary>
public sealed class DiagnosticTests
{
    private const string Response = "[IpmiResponse] public readonly partial record struct R;";

    [Fact]
    public void IPMI001_a_message_is_a_readonly_partial_record_struct()
    {
        Fires("IPMI001", "S", "'S' must be declared as 'readonly partial record struct'", "[WireStruct] public partial record struct S;");
        Fires("IPMI001", "S", "'S' must be declared as 'readonly partial record struct'", "[WireStruct] public readonly record struct S;");
        Fires("IPMI001", "S", "'S' must be declared as 'readonly partial record struct'", "[WireStruct] public readonly partial struct S;");
        Passes("[WireStruct] public readonly partial record struct S;");
    }

    [Fact]
    public void IPMI002_a_message_is_not_nested()
    {
        Fires("IPMI002", "S", "'S' stands inside 'Outer'; move it out, so that its codec can be written beside it",
            "public static partial class Outer { [WireStruct] public readonly partial record struct S; }");
        Passes("namespace Outer { [WireStruct] public readonly partial record struct S; }");
    }

    [Fact]
    public void IPMI003_a_field_has_get_and_init()
    {
        FiresIn("IPMI003", "A", "'A' must be '{ get; init; }', so that it can be decoded", "[Field(1)] public byte A { get; }");
        FiresIn("IPMI003", "A", "'A' must be '{ get; init; }', so that it can be decoded", "[Field(1)] public byte A { init { } }");
        PassesIn("[Field(1)] public byte A { get; init; }");
    }

    [Fact]
    public void IPMI004_a_field_has_a_type_that_can_be_read()
    {
        FiresIn("IPMI004", "A", "'A' has type 'string', which is no number, bool, enum, wire value or wire struct",
            "[Field(1)] public string A { get; init; }");
        FiresIn("IPMI004", "A", "'A' has type 'Ipmi.Messages.BcdByte', which is no number, bool, enum, wire value or wire struct",
            "[Bits(1, 7, 0)] public BcdByte A { get; init; }");
        PassesIn("[Field(1)] public BcdByte A { get; init; }");
    }

    [Fact]
    public void IPMI005_a_property_says_where_it_stands()
    {
        FiresIn("IPMI005", "A", "'A' has no [Field], [Bit], [Bits] or [Tail]; give it its place in the table, or make it computed",
            "public byte A { get; init; }");
        FiresIn("IPMI005", "A", "'A' has no [Field], [Bit], [Bits] or [Tail]; give it its place in the table, or make it computed",
            "public readonly int A;");
        PassesIn("public byte A => 1;");
        PassesIn("private readonly byte _a; [Field(1)] public byte A { get => _a; init => _a = value; }");
    }

    [Fact]
    public void IPMI006_a_property_has_one_kind_of_place()
    {
        FiresIn("IPMI006", "A", "'A' has more than one of [Field], [Bit], [Bits] and [Tail]",
            "[Field(1), Bits(1, 3, 0)] public byte A { get; init; }");
        PassesIn("[Bits(1, 7, 4), Bits(1, 3, 0)] public byte A { get; init; }");
    }

    [Fact]
    public void IPMI007_a_message_can_be_named_from_another_file()
    {
        Fires("IPMI007", "S", "'S' has type parameters, so its codec cannot be written", "[WireStruct] public readonly partial record struct S<T>;");
        Fires("IPMI007", "S", "'S' is local to its file, so its codec cannot be written", "[WireStruct] file readonly partial record struct S;");
        Passes("[WireStruct] internal readonly partial record struct S;");
    }

    [Fact]
    public void IPMI008_a_record_is_one_kind_of_message()
    {
        Fires("IPMI008", "S", "'S' has more than one of [IpmiRequest], [IpmiResponse] and [WireStruct]",
            "[WireStruct, IpmiResponse] public readonly partial record struct S;");
        Passes("[IpmiResponse] public readonly partial record struct S;");
    }

    [Fact]
    public void IPMI009_a_field_leaves_the_names_of_the_codec_alone()
    {
        FiresIn("IPMI009", "MaxLength", "'MaxLength' has the name of a member of the codec; give it another one",
            "[Field(1)] public byte MaxLength { get; init; }");
        PassesIn("[Field(1)] public byte LongestLength { get; init; }");
    }

    [Theory]
    [InlineData("public int Layout => 1;", "Layout")]
    [InlineData("public const int MaxLength = 4;", "MaxLength")]
    [InlineData("public static int MinLength() => 1;", "MinLength")]
    [InlineData("public enum Layout { None }", "Layout")]
    [InlineData("public int Encode(Span<byte> bytes) => 0;", "Encode")]
    [InlineData("[Field(2)] public byte PrintMembers { get; init; }", "PrintMembers")]
    [InlineData("[Field(2)] public byte field { get; init; }", "field")]
    [InlineData("private bool PrintMembers(System.Text.StringBuilder builder) => true;", "PrintMembers")]
    public void IPMI009_no_member_has_the_name_of_one_of_the_codec(string member, string name)
    {
        FiresIn("IPMI009", name, $"'{name}' has the name of a member of the codec; give it another one",
            "[Field(1), Secret] public byte A { get; init; } " + member);
        PassesIn("[Field(1)] public byte A { get; init; } public int Encode() => Encode(new byte[1]); public override string ToString() => \"\";");
    }

    [Fact]
    public void IPMI010_names_of_fields_differ_in_more_than_case()
    {
        FiresIn("IPMI010", "ID", "'Id' and 'ID' have the same name in JSON and on the command line; give one another name",
            "[Field(1)] public byte Id { get; init; } [Field(2)] public byte ID { get; init; }");
        PassesIn("[Field(1)] public byte Id { get; init; } [Field(2)] public byte Id2 { get; init; }");
    }

    [Fact]
    public void IPMI011_a_field_is_an_ordinary_property()
    {
        FiresIn("IPMI011", "A", "'A' has a place in the table, but it is static; a field is an ordinary property of the record",
            "[Field(1)] public static byte A { get; set; }");
        FiresIn("IPMI011", "this", "'this[]' has a place in the table, but it is an indexer; a field is an ordinary property of the record",
            "[Field(1)] public byte this[int i] { get => 1; init { } }");
        Fires("IPMI011", "A", "'I.A' has a place in the table, but it belongs to an interface; a field is an ordinary property of the record",
            "interface I { byte A { get; init; } } [WireStruct] public readonly partial record struct S : I { [Field(1)] byte I.A { get => 1; init { } } }");
        Passes("interface I { byte A { get; } } [WireStruct] public readonly partial record struct S : I { [Field(1)] public byte B { get; init; } byte I.A => B; }");
    }

    [Fact]
    public void IPMI011_an_obsolete_property_could_not_be_used()
    {
        FiresIn("IPMI011", "A", "'A' has a place in the table, but its codec could not use what is [Obsolete] as an error; a field is an ordinary property of the record",
            "[Field(1), Obsolete(\"no\", true)] public byte A { get; init; }");
    }

    [Fact]
    public void IPMI012_what_is_said_of_a_field_stands_on_one()
    {
        const string A = "[Field(1)] public byte A { get; init; } ";
        FiresIn("IPMI012", "B", "'B' has [Secret] but no place in the table, so that it would be ignored", A + "[Secret] public byte B => A;");
        FiresIn("IPMI012", "B", "'B' has [Unit] but no place in the table, so that it would be ignored", A + "[Unit(\"W\")] public byte B => A;");
        FiresIn("IPMI012", "B", "'B' has [PresentWhen] but no place in the table, so that it would be ignored",
            A + "[PresentWhen(nameof(A), 1)] public byte B => A;");
        PassesIn("[Field(1), Secret, Unit(\"W\")] public byte A { get; init; } public byte B => A;");
    }

    [Fact]
    public void IPMI013_a_record_says_what_it_is()
    {
        Fires("IPMI013", "S", "'S' has fields but is no message: mark it [IpmiRequest], [IpmiResponse] or [WireStruct]",
            "public readonly partial record struct S { [Field(1)] public byte A { get; init; } }");
        Fires("IPMI013", "S", "'S' has fields but is no message: mark it [IpmiRequest], [IpmiResponse] or [WireStruct]",
            "public class S { [Ipmi.Messages.TailAttribute(1)] public Octets A { get; init; } }");
        GeneratorRun request = GeneratorRun.Of(Response + "public readonly partial record struct S : IIpmiRequest<R>;");
        Assert.Contains(request.Diagnostics, d => d.Id == "IPMI013"
            && d.GetMessage(null) == "'S' lists IIpmiRequest but is no message: mark it [IpmiRequest], [IpmiResponse] or [WireStruct]");

        Passes("""
            [WireStruct] public readonly partial record struct S;
            public readonly partial record struct S { [Field(1)] public byte A { get; init; } }
            """);
        Passes("""
            namespace Theirs
            {
                [AttributeUsage(AttributeTargets.Property)] public sealed class FieldAttribute(int at) : Attribute { public int At => at; }
                public readonly partial record struct S { [Theirs.Field(1)] public byte A { get; init; } }
            }
            """);
    }

    [Fact]
    public void IPMI101_no_two_fields_claim_the_same_bits()
    {
        FiresIn("IPMI101", "M", "'Raw' and 'M' both claim byte 2 bit 0; check the row against the specification",
            "[Field(1)] public byte A { get; init; } [Bits(2, 3, 0)] public byte Raw { get; init; } [Bit(2, 0)] public bool M { get; init; }");
        FiresIn("IPMI101", "B", "'A' and 'B' both claim byte 2; check the row against the specification",
            "[Field(1, 2)] public ushort A { get; init; } [Field(2)] public byte B { get; init; }");
        FiresIn("IPMI101", "B", "'A' and 'B' both claim byte 1; check the row against the specification",
            "[Field(1)] public byte A { get; init; } [Tail(1)] public Octets B { get; init; }");
        Fires("IPMI101", "B", "'the fixed byte' and 'B' both claim byte 2; check the row against the specification",
            "[IpmiResponse(Body = Body.Dcmi)] public readonly partial record struct S { [Field(2)] public byte B { get; init; } }");
        PassesIn("[Bits(1, 3, 0)] public byte A { get; init; } [Bit(1, 4)] public bool B { get; init; }");
    }

    [Fact]
    public void IPMI102_every_byte_is_claimed()
    {
        FiresIn("IPMI102", "S", "Byte 2 stands between 'A' and 'B', and nobody claims it; add the field, or [Reserved(2)]",
            "[Field(1)] public byte A { get; init; } [Field(3)] public byte B { get; init; }");
        FiresIn("IPMI102", "S", "Bytes 1 to 3 stand between 'the start' and 'B', and nobody claims them; add the field, or [Reserved(1, 3)]",
            "[Tail(4)] public Octets B { get; init; }");
        Passes("[WireStruct, Reserved(1)] public readonly partial record struct S { [Field(2)] public byte A { get; init; } }");
    }

    [Fact]
    public void IPMI103_a_field_is_as_wide_as_its_type()
    {
        FiresIn("IPMI103", "A", "'A' takes bytes 1 to 3, 3 in all, but its type 'uint' has 4", "[Field(1, 3)] public uint A { get; init; }");
        FiresIn("IPMI103", "A", "'A' takes bytes 1 to 4, 4 in all, but its type 'Ipmi.Messages.UInt24' has 3",
            "[Field(1, 4)] public UInt24 A { get; init; }");
        Fires("IPMI103", "A", "'A' takes bytes 1 to 3, 3 in all, but its type 'Inner' has 2", """
            [WireStruct, Reserved(2)] public readonly partial record struct Inner { [Field(1)] public byte B { get; init; } }
            [WireStruct] public readonly partial record struct S { [Field(1, 3)] public Inner A { get; init; } }
            """);
        PassesIn("[Field(1, 3)] public UInt24 A { get; init; }");
    }

    [Fact]
    public void IPMI104_fields_are_declared_in_the_order_of_the_wire()
    {
        FiresIn("IPMI104", "A", "'A' (byte 1) is declared after 'B' (byte 2); put it where the table has it",
            "[Field(2)] public byte B { get; init; } [Field(1)] public byte A { get; init; }");
        PassesIn("[Bit(1, 0)] public bool B { get; init; } [Bit(1, 7)] public bool A { get; init; }");
    }

    [Fact]
    public void IPMI105_bits_go_from_7_to_0_high_first()
    {
        FiresIn("IPMI105", "A", "'A' claims bits 0 to 3 of byte 1; bits go from 7 to 0, the high one first", "[Bits(1, 0, 3)] public byte A { get; init; }");
        FiresIn("IPMI105", "A", "'A' claims bits 8 to 8 of byte 1; bits go from 7 to 0, the high one first", "[Bit(1, 8)] public bool A { get; init; }");
        PassesIn("[Bits(1, 3, 3)] public byte A { get; init; }");
    }

    [Fact]
    public void IPMI106_a_field_starts_after_what_comes_before_all_fields()
    {
        Fires("IPMI106", "A", "'A' starts at byte 1, but byte 1 of a response is the completion code, so the first field is at byte 2",
            "[IpmiResponse] public readonly partial record struct S { [Field(1)] public byte A { get; init; } }");
        Fires("IPMI106", "A", "'A' starts at byte 1, but byte 1 of a response is the completion code, so the first field is at byte 2",
            "[IpmiResponse] public readonly partial record struct S { [Tail(1)] public Octets A { get; init; } }");
        FiresIn("IPMI106", "A", "'A' starts at byte 0, but bytes count from 1, so the first field is at byte 1", "[Bit(0, 1)] public bool A { get; init; }");
        Passes("[IpmiResponse] public readonly partial record struct S { [Field(2)] public byte A { get; init; } }");
    }

    [Fact]
    public void IPMI107_only_the_end_of_a_message_is_optional()
    {
        FiresIn("IPMI107", "B", "'B' (byte 2) must be there but follows 'A', which may be absent; make it nullable too",
            "[Field(1)] public byte? A { get; init; } [Field(2)] public byte B { get; init; }");
        Fires("IPMI107", "S", "'the fixed byte' (byte 2) must be there but follows 'A', which may be absent; make it nullable too",
            "[WireStruct, Constant(2, 1)] public readonly partial record struct S { [Field(1)] public byte? A { get; init; } }");
        FiresIn("IPMI107", "B", "'B' (byte 3) must be there but follows 'A', which may be absent; make it nullable too",
            "[Field(1)] public byte? A { get; init; } [Tail(3, LengthAt = 2)] public Octets B { get; init; }");
        PassesIn("[Field(1)] public byte? A { get; init; } [Field(2)] public byte? B { get; init; } [Tail(3)] public Octets C { get; init; }");
    }

    [Fact]
    public void IPMI108_bits_fit_their_type()
    {
        FiresIn("IPMI108", "A", "'A' claims 10 bits, but its type 'byte' has 8", "[Bits(1, 7, 0), Bits(2, 7, 6)] public byte A { get; init; }");
        FiresIn("IPMI108", "A", "'A' claims 2 bits, but its type 'bool' has 1", "[Bits(1, 1, 0)] public bool A { get; init; }");
        PassesIn("[Bits(1, 7, 0), Bits(2, 7, 6)] public ushort A { get; init; }");
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
        FiresIn("IPMI111", "A", "'A' is a [Tail] of type 'Ipmi.Messages.Octets?', which is no value of variable size; use Octets, WireList or [Field]",
            "[Tail(1)] public Octets? A { get; init; }");
        FiresIn("IPMI111", "A", "'A' is a [Tail] of type 'byte[]', which is no value of variable size; use Octets, WireList or [Field]",
            "[Tail(1)] public byte[] A { get; init; }");
        PassesIn("[Tail(1)] public WireList<byte> A { get; init; }");
    }

    [Fact]
    public void IPMI112_a_range_of_bytes_goes_forwards()
    {
        FiresIn("IPMI112", "A", "'A' goes from byte 2 to byte 1; bytes are counted from 1, the first one first", "[Field(2, 1)] public ushort A { get; init; }");
        Fires("IPMI112", "S", "'[Reserved]' goes from byte 4 to byte 2; bytes are counted from 1, the first one first",
            "[WireStruct, Reserved(4, 2)] public readonly partial record struct S;");
        PassesIn("[Field(1, 2)] public ushort A { get; init; }");
    }

    [Fact]
    public void IPMI113_a_checksum_covers_bytes_that_are_always_there()
    {
        const string Field = "public readonly partial record struct S { [Field(1)] public byte A { get; init; } }";
        Fires("IPMI113", "S", "The checksum at byte 2 covers bytes 1 to 9; the last byte that is always there is 2", "[WireStruct, Checksum(2, 1, 9)] " + Field);
        Fires("IPMI113", "S", "The checksum at byte 2 covers bytes 1 to 2; it cannot cover itself", "[WireStruct, Checksum(2, 1, 2)] " + Field);
        Fires("IPMI113", "S", "The checksum at byte 2 covers bytes 0 to 1; the first byte is 1", "[WireStruct, Checksum(2, 0, 1)] " + Field);
        Fires("IPMI113", "S", "The checksum at byte 2 covers bytes 1 to the end; there is no tail", "[WireStruct, Checksum(2, 1, Checksum.ToEnd)] " + Field);
        Passes("[WireStruct, Checksum(2, 1, 1)] " + Field);
        Passes("[WireStruct, Checksum(1, 2, Checksum.ToEnd)] public readonly partial record struct S { [Tail(2)] public Octets A { get; init; } }");
    }

    [Fact]
    public void IPMI114_a_field_has_a_fixed_size()
    {
        FiresIn("IPMI114", "A", "'A' has type 'Ipmi.Messages.Octets', whose size varies; make it a [Tail]", "[Field(1, 4)] public Octets A { get; init; }");
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
    public void IPMI117_blocks_are_filled_by_a_tail()
    {
        const string Tail = "public readonly partial record struct S { [Tail(2)] public Octets A { get; init; } }";
        Fires("IPMI117", "S", "[Blocks] of 'S': a block has at least one byte", "[WireStruct, Blocks(0, CountAt = 1)] " + Tail);
        Fires("IPMI117", "S", "[Blocks] of 'S': CountAt must say which byte holds their number", "[WireStruct, Blocks(8)] " + Tail);
        Fires("IPMI117", "S", "[Blocks] of 'S': there is no tail that could need them",
            "[WireStruct, Blocks(8, CountAt = 1)] public readonly partial record struct S { [Field(2)] public byte A { get; init; } }");
        Fires("IPMI117", "S", "[Blocks] of 'S': the tail has a measure of its own",
            "[WireStruct, Blocks(8, CountAt = 1)] public readonly partial record struct S { [Tail(3, LengthAt = 2)] public Octets A { get; init; } }");
        Passes("[WireStruct, Blocks(8, CountAt = 1)] " + Tail);
    }

    [Fact]
    public void IPMI116_reserved_bytes_do_not_follow_an_optional_end()
    {
        Fires("IPMI116", "S", "[Reserved(2, 3)] follows 'A', which may be absent, and nothing follows it; make one nullable [WireStruct] of both",
            "[WireStruct, Reserved(2, 3)] public readonly partial record struct S { [Field(1)] public byte? A { get; init; } }");
        Passes("""
            [WireStruct, Reserved(2, 3)] public readonly partial record struct S
            { [Field(1)] public byte? A { get; init; } [Field(4)] public byte? B { get; init; } }
            """);
    }

    [Fact]
    public void IPMI118_a_field_before_another_one_decides_about_it()
    {
        FiresIn("IPMI118", "B", "'B' depends on 'C': there is no such field before it",
            """[Field(1)] public byte A { get; init; } [Field(2), PresentWhen("C", 1)] public byte B { get; init; }""");
        FiresIn("IPMI118", "A", "'A' depends on 'B': there is no such field before it",
            "[Field(1), PresentWhen(nameof(B), 1)] public byte A { get; init; } [Field(2)] public byte B { get; init; }");
        FiresIn("IPMI118", "B", "'B' depends on 'A': it may be absent itself",
            "[Field(1)] public byte? A { get; init; } [Field(2), PresentWhen(nameof(A), 1)] public byte B { get; init; }");
        FiresIn("IPMI118", "B", "'B' depends on 'A': it is no number, enum or flag",
            "[Field(1)] public BcdByte A { get; init; } [Field(2), PresentWhen(nameof(A), 1)] public byte B { get; init; }");
        FiresIn("IPMI118", "B", "'B' depends on 'A': no value is given",
            "[Field(1)] public byte A { get; init; } [Field(2), PresentWhen(nameof(A))] public byte B { get; init; }");
        FiresIn("IPMI118", "B", "'B' depends on 'A': a value is no number, enum or flag",
            """[Field(1)] public byte A { get; init; } [Field(2), PresentWhen(nameof(A), "1")] public byte B { get; init; }""");
        FiresIn("IPMI118", "B", "'B' depends on 'A': it never is 4; it goes from 0 to 3",
            "[Bits(1, 1, 0)] public byte A { get; init; } [Field(2), PresentWhen(nameof(A), 4)] public byte B { get; init; }");
        FiresIn("IPMI118", "B", "'B' depends on 'A': a flag that may have any value tells nothing",
            "[Bit(1, 0)] public bool A { get; init; } [Field(2), PresentWhen(nameof(A), true, false)] public byte B { get; init; }");
        FiresIn("IPMI118", "B", "'B' depends on 'A': a tail that is chosen has no measure of its own",
            "[Field(1)] public byte A { get; init; } [Tail(3, LengthAt = 2), PresentWhen(nameof(A), 1)] public Octets B { get; init; }");
        FiresIn("IPMI118", "B", "'B' depends on 'A': the same value is named twice",
            "[Field(1)] public byte A { get; init; } [Tail(2), LengthWhen(nameof(A), 1, 2), LengthWhen(nameof(A), 1, 3)] public Octets B { get; init; }");
        FiresIn("IPMI118", "B", "'B' depends on 'A': 0 is no length; a tail that is left out needs none",
            "[Field(1)] public byte A { get; init; } [Tail(2), LengthWhen(nameof(A), 1, 0)] public Octets B { get; init; }");
        FiresIn("IPMI115", "B", "'B': LengthWhen tells the length of a [Tail] of Octets",
            "[Field(1)] public byte A { get; init; } [Field(2), LengthWhen(nameof(A), 1, 1)] public byte B { get; init; }");
        PassesIn("[Bits(1, 1, 0)] public byte A { get; init; } [Field(2), PresentWhen(nameof(A), 3)] public byte B { get; init; }");
        PassesIn("[Field(1)] public sbyte A { get; init; } [Tail(2), LengthWhen(nameof(A), -1, 2)] public Octets B { get; init; }");
    }

    [Fact]
    public void IPMI119_of_alternatives_one_ends_the_message()
    {
        const string Kind = "[Field(1)] public byte Kind { get; init; } ";
        FiresIn("IPMI119", "B", "'A' and 'B': both start at byte 2 and may be there at once",
            Kind + "[Field(2), PresentWhen(nameof(Kind), 1)] public byte A { get; init; } "
            + "[Field(2, 3), PresentWhen(nameof(Kind), 1, 2)] public ushort B { get; init; }");
        FiresIn("IPMI119", "B", "'A' and 'B': they start at byte 2 and byte 3; alternatives start at the same one (a group is one [WireStruct])",
            Kind + "[Field(2), PresentWhen(nameof(Kind), 1)] public byte A { get; init; } "
            + "[Field(3), PresentWhen(nameof(Kind), 1)] public byte B { get; init; }");
        FiresIn("IPMI119", "B", "'A' and 'B': what another field chooses comes last",
            Kind + "[Field(2), PresentWhen(nameof(Kind), 1)] public byte A { get; init; } [Field(3)] public byte B { get; init; }");
        FiresIn("IPMI119", "B", "'A' and 'B': a message with alternatives has no other end that varies",
            Kind + "[Field(2), PresentWhen(nameof(Kind), 1)] public byte A { get; init; } [Tail(2)] public Octets B { get; init; }");
        PassesIn(Kind + "[Field(2), PresentWhen(nameof(Kind), 1)] public byte A { get; init; } "
            + "[Field(2, 3), PresentWhen(nameof(Kind), 1, Not = true)] public ushort B { get; init; }");
    }

    [Fact]
    public void IPMI120_a_message_has_at_most_65535_bytes()
    {
        FiresIn("IPMI120", "A", "'A' is at byte 2147483647; no message is longer than 65535 bytes", "[Field(2147483647)] public byte A { get; init; }");
        Fires("IPMI120", "S", "[Reserved] is at byte 2147483647; no message is longer than 65535 bytes",
            "[WireStruct, Reserved(1, 2147483647)] public readonly partial record struct S;");
        FiresIn("IPMI115", "A", "'A': MaxLength is 70000; it goes from 1 to 65535", "[Tail(1, MaxLength = 70000)] public Octets A { get; init; }");
        Passes("[WireStruct, Reserved(1, 65534)] public readonly partial record struct S { [Field(65535)] public byte A { get; init; } }");
    }

    [Fact]
    public void IPMI121_a_record_does_not_hold_itself()
    {
        FiresIn("IPMI121", "B", "'B' holds 'S' again; bytes from the network could nest it without end",
            "[Field(1)] public byte A { get; init; } [Tail(2)] public WireList<S> B { get; init; }");
        PassesIn("[Field(1)] public byte A { get; init; } public static S Default => new() { A = 1 };");
    }

    [Fact]
    public void IPMI122_a_wire_value_tells_its_size()
    {
        const string Value = "public readonly record struct V(byte A) : IWireValue<V> { public static int Size => 1; "
            + "public static V Read(ReadOnlySpan<byte> source) => new(source[0]); public void Write(Span<byte> destination) => destination[0] = A; } ";
        const string Record = "[WireStruct] public readonly partial record struct S { [Field(1)] public V A { get; init; } }";
        Fires("IPMI122", "A", "'A' has type 'V', which does not tell its size; give that type [WireSize(n)]", Value + Record);
        Passes("[WireSize(1)] " + Value + Record);
    }

    [Fact]
    public void IPMI113_a_checksum_that_another_one_covers_is_declared_first()
    {
        Fires("IPMI113", "S", "The checksum at byte 1 covers bytes 2 to 3; it covers the checksum at byte 3, which must be declared before it",
            "[WireStruct, Checksum(1, 2, 3), Checksum(3, 2, 2)] public readonly partial record struct S { [Field(2)] public byte A { get; init; } }");
        Passes("[WireStruct, Checksum(3, 2, 2), Checksum(1, 2, 3)] public readonly partial record struct S { [Field(2)] public byte A { get; init; } }");
    }

    [Theory]
    [InlineData("ulong", "-1", "it never is -1; it goes from 0 to 18446744073709551615")]
    [InlineData("long", "ulong.MaxValue", "it never is 18446744073709551615; it goes from -9223372036854775808 to 9223372036854775807")]
    [InlineData("ulong", "true", "a value is of type bool, not ulong")]
    [InlineData("E", "F.B", "a value is of type F, not E")]
    [InlineData("ulong", "1, 1", "the same value is named twice")]
    public void IPMI118_a_value_is_one_that_the_field_can_have(string type, string value, string problem)
    {
        const string Enums = "public enum E : ulong { A = ulong.MaxValue } public enum F : ulong { B } ";
        const string Record = "[WireStruct] public readonly partial record struct S {{ [Field(1, 8)] public {0} K {{ get; init; }} "
            + "[Field(9), PresentWhen(nameof(K), {1})] public byte B {{ get; init; }} }}";
        Fires("IPMI118", "B", $"'B' depends on 'K': {problem}", Enums + string.Format(System.Globalization.CultureInfo.InvariantCulture, Record, type, value));
        Passes(Enums + string.Format(System.Globalization.CultureInfo.InvariantCulture, Record, "ulong", "ulong.MaxValue, 3"));
        Passes(Enums + string.Format(System.Globalization.CultureInfo.InvariantCulture, Record, "E", "E.A, 3"));
    }

    [Fact]
    public void IPMI206_a_request_has_one_response()
    {
        const string Other = "[IpmiResponse] public readonly partial record struct Q;";
        Fires("IPMI206", "S", "'S' is answered by both 'R' and 'Q'; a command has one response",
            "[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<R>, IIpmiRequest<Q>;" + Response + Other);
        Passes("[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<R>;"
            + "[IpmiRequest(NetFn.App, 2)] public readonly partial record struct T : IIpmiRequest<R>;" + Response);
    }

    [Fact]
    public void IPMI207_a_network_function_has_six_bits()
    {
        Fires("IPMI207", "S", "'S' has network function 40h; the last one is 3Fh",
            "[IpmiRequest((NetFn)0x40, 1)] public readonly partial record struct S : IIpmiRequest<R>;" + Response);
        Passes("[IpmiRequest((NetFn)0x3E, 1)] public readonly partial record struct S : IIpmiRequest<R>;" + Response);
    }

    [Fact]
    public void IPMI208_a_completion_code_has_one_meaning()
    {
        const string Record = "public readonly partial record struct S : IIpmiRequest<R>;" + Response;
        Fires("IPMI208", "S", "'S' gives completion code 80h two meanings; keep one",
            "[IpmiRequest(NetFn.App, 1), Completion(0x80, \"a\"), Completion(0x80, \"b\")] " + Record);
        Passes("[IpmiRequest(NetFn.App, 1), Completion(0x80, \"a\"), Completion(0x81, \"a\")] " + Record);
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
    public void IPMI117_blocks_make_no_longer_message_than_there_is()
    {
        Fires("IPMI117", "S", "[Blocks] of 'S': a block has at most 257 bytes, so that 255 of them make a message",
            "[WireStruct, Blocks(258, CountAt = 1)] public readonly partial record struct S { [Tail(2)] public Octets A { get; init; } }");
        Passes("[WireStruct, Blocks(257, CountAt = 1)] public readonly partial record struct S { [Tail(2)] public Octets A { get; init; } }");
    }

    [Fact]
    public void IPMI120_no_told_length_goes_beyond_the_longest_message()
    {
        FiresIn("IPMI120", "B", "The end of 'B' is at byte 65536; no message is longer than 65535 bytes",
            "[Field(1)] public byte A { get; init; } [Tail(2), LengthWhen(nameof(A), 1, 65535)] public Octets B { get; init; }");
        PassesIn("[Field(1)] public byte A { get; init; } [Tail(2), LengthWhen(nameof(A), 1, 65534)] public Octets B { get; init; }");
    }

    [Theory]
    [InlineData("[Field(1)] public byte X { get; init; } [Field(2)] public byte? Y { get; init; }", "which may end before or after 'Y'")]
    [InlineData("[Field(1)] public byte X { get; init; } [Tail(2)] public Octets Y { get; init; }", "which may end before or after 'Y'")]
    [InlineData("[Tail(1)] public WireList<byte> Y { get; init; }", "which may end before or after 'Y'")]
    [InlineData("[Field(1)] public byte X { get; init; } [Tail(2), LengthWhen(nameof(X), 1, 2)] public Octets Y { get; init; }", "which may end before or after 'Y'")]
    [InlineData("[Tail(1)] public Inner Y { get; init; }", "which may end before or after 'Y'")]
    [InlineData("", "which has no bytes")]
    public void IPMI123_an_element_of_a_list_tells_where_it_ends(string element, string why)
    {
        const string Inner = "[WireStruct] public readonly partial record struct Inner { [Field(1)] public byte? Z { get; init; } } ";
        const string List = "[WireStruct] public readonly partial record struct S { [Tail(1)] public WireList<E> A { get; init; } }";
        Fires("IPMI123", "A", $"'A' is a list of 'E', {why}; nothing would tell where the next element starts",
            Inner + "[WireStruct] public readonly partial record struct E { " + element + " } " + List);
    }

    [Theory]
    [InlineData("[Field(1)] public byte X { get; init; }")]
    [InlineData("[Tail(2, LengthAt = 1)] public Octets Y { get; init; }")]
    [InlineData("[Tail(2, CountAt = 1)] public WireList<ushort> Y { get; init; }")]
    [InlineData("[Field(1)] public bool X { get; init; } [Tail(2), LengthWhen(nameof(X), true, 2), LengthWhen(nameof(X), false, 1)] public Octets Y { get; init; }")]
    [InlineData("[Field(1)] public byte X { get; init; } [Field(2), PresentWhen(nameof(X), 1)] public byte Y { get; init; }")]
    [InlineData("[Field(1)] public byte X { get; init; } [Tail(2)] public FruString Y { get; init; }")]
    public void IPMI123_passes_an_element_with_an_end_of_its_own(string element) => Passes(
        "[WireStruct] public readonly partial record struct E { " + element + " } "
        + "[WireStruct] public readonly partial record struct S { [Tail(1)] public WireList<E> A { get; init; } }");

    [Fact]
    public void IPMI124_a_number_in_a_BigEndian_record_has_its_order()
    {
        const string S = "[WireStruct(BigEndian = true)] public readonly partial record struct S ";
        Fires("IPMI124", "A", "'A' has type 'Ipmi.Messages.UInt24', whose bytes come least significant first, in a record that is BigEndian; take [Bits] of each byte, the last first",
            S + "{ [Field(1, 3)] public UInt24 A { get; init; } }");
        Fires("IPMI124", "A", "'A' has type 'Ipmi.Messages.WireList<Ipmi.Messages.UInt24>', whose bytes come least significant first, in a record that is BigEndian; take [Bits] of each byte, the last first",
            S + "{ [Tail(1)] public WireList<UInt24> A { get; init; } }");
        Passes(S + "{ [Field(1, 6)] public MacAddress A { get; init; } [Bits(9, 7, 0), Bits(8, 7, 0), Bits(7, 7, 0)] public uint B { get; init; } }");
        PassesIn("[Field(1, 3)] public UInt24 A { get; init; }");
    }

    [Fact]
    public void IPMI125_a_wire_value_has_one_size()
    {
        const string V = """
            public readonly record struct V(byte X) : IWireValue<V>
            {
                public static int Size => 2;
                public static V Read(ReadOnlySpan<byte> source) => new(source[0]);
                public void Write(Span<byte> destination) => destination[0] = X;
                public string ToText() => "";
                public static bool IsNumber => false;
                public static bool TryParse(string text, out V value) { value = default; return true; }
            }
            """;
        Fires("IPMI125", "A", "'A' has type 'V', whose [WireSize(3)] and Size of 2 disagree",
            "[WireSize(3)] " + V + " [WireStruct] public readonly partial record struct S { [Field(1, 3)] public V A { get; init; } }");
        Passes("[WireSize(2)] " + V + " [WireStruct] public readonly partial record struct S { [Field(1, 2)] public V A { get; init; } }");
    }

    [Fact]
    public void IPMI201_a_request_says_what_answers_it()
    {
        Fires("IPMI201", "S", "'S' must list IIpmiRequest<TResponse>, with TResponse the record of its response",
            "[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S;");
        Passes("[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<R>;" + Response);
    }

    [Fact]
    public void IPMI202_a_request_has_an_even_network_function()
    {
        Fires("IPMI202", "S", "'S' has network function 07h, which is a response's; requests have 06h",
            "[IpmiRequest((NetFn)7, 1)] public readonly partial record struct S : IIpmiRequest<R>;" + Response);
        Passes("[IpmiRequest((NetFn)0x30, 1)] public readonly partial record struct S : IIpmiRequest<R>;" + Response);
    }

    [Theory]
    [InlineData("NetFn.GroupExtension, 1", "network function 2Ch needs a Body")]
    [InlineData("NetFn.Oem, 1", "network function 2Eh needs an Iana number")]
    [InlineData("NetFn.App, 1, Body = Body.Dcmi", "a Body belongs to network function 2Ch alone")]
    [InlineData("NetFn.Oem, 1, Iana = 0x1000000", "an Iana number has three bytes")]
    [InlineData("NetFn.App, 1, Iana = 7154", "an Iana number belongs to network function 2Eh alone")]
    public void IPMI203_a_body_goes_with_Group_Extension_an_IANA_number_with_OEM(string request, string problem)
    {
        string same = request.Contains("Body =", StringComparison.Ordinal) ? "(Body = Body.Dcmi)" : request.Contains("Iana", StringComparison.Ordinal) ? $"({request[request.IndexOf("Iana", StringComparison.Ordinal)..]})" : "";
        Fires("IPMI203", "S", $"'S': {problem}", $$"""
            [IpmiRequest({{request}})] public readonly partial record struct S : IIpmiRequest<Q>;
            [IpmiResponse{{same}}] public readonly partial record struct Q;
            """);
        Passes("""
            [IpmiRequest(NetFn.GroupExtension, 1, Body = Body.Picmg)] public readonly partial record struct S : IIpmiRequest<Q>;
            [IpmiResponse(Body = Body.Picmg)] public readonly partial record struct Q;
            """);
    }

    [Fact]
    public void IPMI204_request_and_response_agree()
    {
        Fires("IPMI204", "S", "'S' is answered by 'Q': its Body or Iana number is another one", """
            [IpmiRequest(NetFn.GroupExtension, 1, Body = Body.Dcmi)] public readonly partial record struct S : IIpmiRequest<Q>;
            [IpmiResponse] public readonly partial record struct Q;
            """);
        Fires("IPMI204", "S", "'S' is answered by 'Q': it is not marked [IpmiResponse]", """
            [IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<Q>;
            [WireStruct] public readonly partial record struct Q;
            """);
        Passes("""
            [IpmiRequest(NetFn.Oem, 1, Iana = 0x1BF2)] public readonly partial record struct S : IIpmiRequest<Q>;
            [IpmiResponse(Iana = 0x1BF2)] public readonly partial record struct Q;
            """);
    }

    [Fact]
    public void IPMI205_a_command_is_declared_once()
    {
        Fires("IPMI205", "T", "'S' and 'T' both declare command 06h/01h",
            "[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<R>;"
            + "[IpmiRequest(NetFn.App, 1)] public readonly partial record struct T : IIpmiRequest<R>;" + Response);
        Passes("[IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<R>;"
            + "[IpmiRequest(NetFn.App, 2)] public readonly partial record struct T : IIpmiRequest<R>;" + Response);
    }

    [Theory]
    [InlineData("[Field(\"x\")] public byte A { get; init; }")]
    [InlineData("[Field()] public byte A { get; init; }")]
    [InlineData("[Bits(1, 2)] public byte A { get; init; }")]
    [InlineData("[Tail(1, LengthAt = \"y\", LengthBits = 3)] public Octets A { get; init; }")]
    [InlineData("[Field(1)] public Unknown A { get; init; }")]
    [InlineData("[Field(1)] public WireList<> A { get; init; }")]
    public void Half_typed_code_is_survived(string members)
    {
        GeneratorRun run = GeneratorRun.Of($"[WireStruct] public readonly partial record struct S {{ {members} }}");
        Assert.Null(run.Result.Exception);
    }

    [Fact]
    public void Every_diagnostic_has_a_section_that_its_link_leads_to()
    {
        string docs = File.ReadAllText(Repository.File("docs/diagnostics.md"));
        string rules = File.ReadAllText(Repository.File("src/Ipmi.Generators/AnalyzerReleases.Unshipped.md"));
        foreach (DiagnosticDescriptor problem in Repository.Problems)
        {
            Assert.Equal($"docs/diagnostics.md#{problem.Id.ToLowerInvariant()}", problem.HelpLinkUri);
            Assert.Contains($"\n## {problem.Id}\n", docs, StringComparison.Ordinal);
            Assert.Contains($"{problem.Id} | Ipmi | {problem.DefaultSeverity} | {problem.Title}\n", rules + "\n", StringComparison.Ordinal);
        }
    }

    private static void FiresIn(string id, string at, string message, string members) =>
        Fires(id, at, message, $"[WireStruct] public readonly partial record struct S {{ {members} }}");

    [Fact]
    public void IPMI203_a_body_has_one_byte()
    {
        Fires("IPMI203", "S", "'S': a Body has one byte",
            "[IpmiResponse(Body = (Body)500)] public readonly partial record struct R; "
            + "[IpmiRequest(NetFn.GroupExtension, 1, Body = (Body)500)] public readonly partial record struct S : IIpmiRequest<R>;");
    }

    [Fact]
    public void IPMI209_a_completion_code_says_why_a_command_failed()
    {
        const string S = " public readonly partial record struct S : IIpmiRequest<R>;";
        Fires("IPMI209", "S", "'S' gives completion code 00h a meaning; 00h says that it was done",
            "[IpmiRequest(NetFn.App, 1), Completion(0, \"done\")]" + S + Response);
        Fires("IPMI209", "S", "'S' gives completion code 80h a meaning; say which",
            "[IpmiRequest(NetFn.App, 1), Completion(0x80, \" \")]" + S + Response);
        Fires("IPMI209", "S", "'S' gives completion code 80h a meaning; completion codes belong to the request",
            "[WireStruct, Completion(0x80, \"busy\")] public readonly partial record struct S;");
        Passes("[IpmiRequest(NetFn.App, 1), Completion(0x80, \"busy\")]" + S + Response);
    }

    [Fact]
    public void IPMI210_a_command_has_a_name_of_one_line()
    {
        const string S = " public readonly partial record struct S : IIpmiRequest<R>;";
        Fires("IPMI210", "S", "'S' has the name \" \"; give it the command's title with Name",
            "[IpmiRequest(NetFn.App, 1, Name = \" \")]" + S + Response);
        Fires("IPMI210", "S", "'S' has the name \"Two\\u000Alines\"; give it the command's title with Name",
            "[IpmiRequest(NetFn.App, 1, Name = \"Two\\nlines\")]" + S + Response);
        Fires("IPMI210", "Request", "'Request' has the name \"\"; give it the command's title with Name",
            "[IpmiRequest(NetFn.App, 1)] public readonly partial record struct Request : IIpmiRequest<R>;" + Response);
        Passes("[IpmiRequest(NetFn.App, 1, Name = \"One <line> & \\\"more\\\"\")]" + S + Response);
    }

    [Fact]
    public void IPMI211_a_response_answers_a_request()
    {
        Diagnostic lonely = Assert.Single(GeneratorRun.Of(Response).Result.Diagnostics);
        Assert.Equal("IPMI211", lonely.Id);
        Assert.Equal(DiagnosticSeverity.Warning, lonely.Severity);
        Assert.Equal("'R' answers no request of this assembly; let a request list IIpmiRequest<R>", lonely.GetMessage(null));
        Assert.Contains(GeneratorRun.Of(Response).Result.GeneratedSources, s => s.HintName == "R.g.cs");

        const string S = " public readonly partial record struct S : IIpmiRequest<R>;";
        Assert.Empty(GeneratorRun.Of("[IpmiRequest(NetFn.App, 1)]" + S + Response).Result.Diagnostics);
        Assert.DoesNotContain(GeneratorRun.Of("[IpmiRequest((NetFn)1, 1)]" + S + Response).Result.Diagnostics, d => d.Id == "IPMI211");
    }

    private static void PassesIn(string members) => Passes($"[WireStruct] public readonly partial record struct S {{ {members} }}");

    private static void Fires(string id, string at, string message, string source)
    {
        GeneratorRun run = GeneratorRun.Of(source);
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("File0.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(at, source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    private static void Passes(string source) => GeneratorRun.Of(source).Compiles();
}
