using static Ipmi.Generators.Tests.Verdict;

namespace Ipmi.Generators.Tests;

/// <summary>What is wrong with the declaration of a record or of a property.</summary>
public sealed class DeclarationProblemTests
{
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
        Fires("IPMI007", "S", "'S' has type parameters, so its codec cannot be written",
            "[WireStruct] public readonly partial record struct S<T>;");
        Fires("IPMI007", "S", "'S' is local to its file, so its codec cannot be written",
            "[WireStruct] file readonly partial record struct S;");
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
    [InlineData("private static readonly int _layout = 1;", "_layout")]
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
        PassesIn("[Field(1)] public byte A { get; init; } public int Encode() => Encode(new byte[1]); "
            + "public override string ToString() => \"\";");
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
        Fires("IPMI011", "A",
            "'I.A' has a place in the table, but it belongs to an interface; a field is an ordinary property of the record",
            "interface I { byte A { get; init; } } [WireStruct] public readonly partial record struct S : I { "
            + "[Field(1)] byte I.A { get => 1; init { } } }");
        Passes("interface I { byte A { get; } } [WireStruct] public readonly partial record struct S : I { "
            + "[Field(1)] public byte B { get; init; } byte I.A => B; }");
    }

    [Fact]
    public void IPMI011_an_obsolete_property_could_not_be_used()
    {
        FiresIn("IPMI011", "A",
            "'A' has a place in the table, but its codec could not use what is [Obsolete] as an error; "
            + "a field is an ordinary property of the record",
            "[Field(1), Obsolete(\"no\", true)] public byte A { get; init; }");
    }

    [Fact]
    public void IPMI012_what_is_said_of_a_field_stands_on_one()
    {
        const string A = "[Field(1)] public byte A { get; init; } ";
        FiresIn("IPMI012", "B", "'B' has [Secret] but no place in the table, so that it would be ignored",
            A + "[Secret] public byte B => A;");
        FiresIn("IPMI012", "B", "'B' has [Unit] but no place in the table, so that it would be ignored",
            A + "[Unit(\"W\")] public byte B => A;");
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
}
