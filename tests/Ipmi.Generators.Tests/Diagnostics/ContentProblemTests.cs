using static Ipmi.Generators.Tests.Verdict;

namespace Ipmi.Generators.Tests;

/// <summary>What is wrong with the types that fields and elements have.</summary>
public sealed class ContentProblemTests
{
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
            + "public static V Read(ReadOnlySpan<byte> source) => new(source[0]); "
            + "public void Write(Span<byte> destination) => destination[0] = A; } ";
        const string Record = "[WireStruct] public readonly partial record struct S { [Field(1)] public V A { get; init; } }";
        Fires("IPMI122", "A", "'A' has type 'V', which does not tell its size; give that type [WireSize(n)]", Value + Record);
        Passes("[WireSize(1)] " + Value + Record);
    }

    [Theory]
    [InlineData("[Field(1)] public byte X { get; init; } [Field(2)] public byte? Y { get; init; }", "which may end before or after 'Y'")]
    [InlineData("[Field(1)] public byte X { get; init; } [Tail(2)] public Octets Y { get; init; }", "which may end before or after 'Y'")]
    [InlineData("[Tail(1)] public WireList<byte> Y { get; init; }", "which may end before or after 'Y'")]
    [InlineData("[Field(1)] public byte X { get; init; } "
        + "[Tail(2), LengthWhen(nameof(X), 1, 2)] public Octets Y { get; init; }", "which may end before or after 'Y'")]
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
    [InlineData("[Field(1)] public bool X { get; init; } "
        + "[Tail(2), LengthWhen(nameof(X), true, 2), LengthWhen(nameof(X), false, 1)] public Octets Y { get; init; }")]
    [InlineData("[Field(1)] public byte X { get; init; } [Field(2), PresentWhen(nameof(X), 1)] public byte Y { get; init; }")]
    [InlineData("[Field(1)] public byte X { get; init; } [Tail(2)] public FruString Y { get; init; }")]
    public void IPMI123_passes_an_element_with_an_end_of_its_own(string element) => Passes(
        "[WireStruct] public readonly partial record struct E { " + element + " } "
        + "[WireStruct] public readonly partial record struct S { [Tail(1)] public WireList<E> A { get; init; } }");

    [Fact]
    public void IPMI124_a_number_in_a_BigEndian_record_has_its_order()
    {
        const string S = "[WireStruct(BigEndian = true)] public readonly partial record struct S ";
        Fires("IPMI124", "A",
            "'A' has type 'Ipmi.Messages.UInt24', whose bytes come least significant first, "
            + "in a record that is BigEndian; take [Bits] of each byte, the last first",
            S + "{ [Field(1, 3)] public UInt24 A { get; init; } }");
        Fires("IPMI124", "A",
            "'A' has type 'Ipmi.Messages.WireList<Ipmi.Messages.UInt24>', whose bytes come least significant first, "
            + "in a record that is BigEndian; take [Bits] of each byte, the last first",
            S + "{ [Tail(1)] public WireList<UInt24> A { get; init; } }");
        Passes(S + "{ [Field(1, 6)] public MacAddress A { get; init; } "
            + "[Bits(9, 7, 0), Bits(8, 7, 0), Bits(7, 7, 0)] public uint B { get; init; } }");
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
}
