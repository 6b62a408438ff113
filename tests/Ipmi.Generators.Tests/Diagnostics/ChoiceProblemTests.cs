using static Ipmi.Generators.Tests.Verdict;

namespace Ipmi.Generators.Tests;

/// <summary>What is wrong with fields that another one chooses.</summary>
public sealed class ChoiceProblemTests
{
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
            "[Field(1)] public byte A { get; init; } "
            + "[Tail(2), LengthWhen(nameof(A), 1, 2), LengthWhen(nameof(A), 1, 3)] public Octets B { get; init; }");
        FiresIn("IPMI118", "B", "'B' depends on 'A': 0 is no length; a tail that is left out needs none",
            "[Field(1)] public byte A { get; init; } [Tail(2), LengthWhen(nameof(A), 1, 0)] public Octets B { get; init; }");
        FiresIn("IPMI115", "B", "'B': LengthWhen tells the length of a [Tail] of Octets",
            "[Field(1)] public byte A { get; init; } [Field(2), LengthWhen(nameof(A), 1, 1)] public byte B { get; init; }");
        PassesIn("[Bits(1, 1, 0)] public byte A { get; init; } [Field(2), PresentWhen(nameof(A), 3)] public byte B { get; init; }");
        PassesIn("[Field(1)] public sbyte A { get; init; } [Tail(2), LengthWhen(nameof(A), -1, 2)] public Octets B { get; init; }");
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
        Fires("IPMI118", "B", $"'B' depends on 'K': {problem}",
            Enums + string.Format(System.Globalization.CultureInfo.InvariantCulture, Record, type, value));
        Passes(Enums + string.Format(System.Globalization.CultureInfo.InvariantCulture, Record, "ulong", "ulong.MaxValue, 3"));
        Passes(Enums + string.Format(System.Globalization.CultureInfo.InvariantCulture, Record, "E", "E.A, 3"));
    }

    [Fact]
    public void IPMI119_of_alternatives_one_ends_the_message()
    {
        const string Kind = "[Field(1)] public byte Kind { get; init; } ";
        FiresIn("IPMI119", "B", "'A' and 'B': both start at byte 2 and may be there at once",
            Kind + "[Field(2), PresentWhen(nameof(Kind), 1)] public byte A { get; init; } "
            + "[Field(2, 3), PresentWhen(nameof(Kind), 1, 2)] public ushort B { get; init; }");
        FiresIn("IPMI119", "B",
            "'A' and 'B': they start at byte 2 and byte 3; alternatives start at the same one (a group is one [WireStruct])",
            Kind + "[Field(2), PresentWhen(nameof(Kind), 1)] public byte A { get; init; } "
            + "[Field(3), PresentWhen(nameof(Kind), 1)] public byte B { get; init; }");
        FiresIn("IPMI119", "B", "'A' and 'B': what another field chooses comes last",
            Kind + "[Field(2), PresentWhen(nameof(Kind), 1)] public byte A { get; init; } [Field(3)] public byte B { get; init; }");
        FiresIn("IPMI119", "B", "'A' and 'B': a message with alternatives has no other end that varies",
            Kind + "[Field(2), PresentWhen(nameof(Kind), 1)] public byte A { get; init; } [Tail(2)] public Octets B { get; init; }");
        PassesIn(Kind + "[Field(2), PresentWhen(nameof(Kind), 1)] public byte A { get; init; } "
            + "[Field(2, 3), PresentWhen(nameof(Kind), 1, Not = true)] public ushort B { get; init; }");
    }
}
