namespace Ipmi.Generators.Tests;

/// <summary>
/// Declarations that nobody makes on a good day: what is right compiles, and what is wrong is said in our words, not in the
/// compiler's about generated code.
/// </summary>
public sealed class AwkwardTests
{
    [Theory]
    [InlineData("keywords", """
        public enum @enum : byte { @class = 1, @event = 2 }
        namespace @namespace.@if
        {
            [WireStruct] public readonly partial record struct @struct
            {
                [Field(1)] public byte @class { get; init; }
                [Field(2)] public @enum @event { get; init; }
                [Field(3), PresentWhen(nameof(@event), @enum.@class)] public byte @int { get; init; }
                [Field(3), PresentWhen(nameof(@event), @enum.@event)] public byte @ref { get; init; }
            }
            [IpmiRequest((NetFn)0x30, 1)]
            public readonly partial record struct @while : IIpmiRequest<@for> { [Field(1)] public byte? @null { get; init; } }
            [IpmiResponse] public readonly partial record struct @for { [Tail(2)] public Octets @out { get; init; } }
        }
        """)]
    [InlineData("names of the codec's locals", """
        [WireStruct] public readonly partial record struct One { [Field(1)] public byte A { get; init; } }
        [WireStruct] public readonly partial record struct S
        {
            [Field(1)] public One source { get; init; } [Field(2)] public byte status { get; init; }
            [Field(3)] public One? Value { get; init; }
            [Tail(4), Secret] public Octets bytes { get; init; }
        }
        [WireStruct] public readonly partial record struct T
        {
            [Field(1)] public byte destination { get; init; }
            [Field(2), PresentWhen(nameof(destination), 1)] public One? length { get; init; }
            [Tail(2), PresentWhen(nameof(destination), 2)] public WireList<One> writer { get; init; }
        }
        """)]
    [InlineData("names of types that the codec calls", """
        [WireStruct]
        public readonly partial record struct Octets
        { [Field(1)] public byte System { get; init; } [Field(2)] public byte Ipmi { get; init; } }
        [WireStruct]
        public readonly partial record struct Span
        { [Field(1)] public byte Math { get; init; } [Tail(2)] public Ipmi.Messages.Octets WireErrors { get; init; } }
        """)]
    [InlineData("records that differ in case", """
        [WireStruct] public readonly partial record struct Pair { [Field(1)] public byte A { get; init; } }
        [WireStruct] public readonly partial record struct PAIR { [Field(1)] public byte A { get; init; } }
        """)]
    [InlineData("the name of the catalogue",
        "[WireStruct] public readonly partial record struct SampleCatalog { [Field(1)] public byte A { get; init; } }")]
    [InlineData("enums of every width", """
        public enum E1 : sbyte { A = -1 } public enum E2 : ulong { A = ulong.MaxValue } public enum E3 : long { A = long.MinValue }
        [WireStruct] public readonly partial record struct S
        {
            [Field(1)] public E1 A { get; init; }
            [Field(2, 9)] public E2 B { get; init; }
            [Bits(10, 3, 0)] public E3 C { get; init; }
            [Bits(10, 6, 4)] public E2 D { get; init; }
            [Tail(12, CountAt = 11)] public WireList<E2> F { get; init; }
        }
        [WireStruct] public readonly partial record struct T
        {
            [Field(1, 8)] public E3 K { get; init; }
            [Field(9), PresentWhen(nameof(K), E3.A)] public byte X { get; init; }
            [Field(9), PresentWhen(nameof(K), -7)] public byte Y { get; init; }
        }
        """)]
    [InlineData("a parameter that is a field",
        "[WireStruct] public readonly partial record struct S([property: Field(1)] byte A, [property: Field(2)] byte? B);")]
    [InlineData("start values", "[WireStruct] public readonly partial record struct S() { [Field(1)] public byte A { get; init; } = 5; }")]
    [InlineData("a partial property",
        "[WireStruct] public readonly partial record struct S"
        + " { [Field(1)] public partial byte A { get; init; } public partial byte A { get => 1; init { } } }")]
    [InlineData("a required property",
        "[WireStruct] public readonly partial record struct S { [Field(1)] public required byte A { get; init; } }")]
    [InlineData("an own enum that nobody else sees",
        "[WireStruct] public readonly partial record struct S { private enum K : byte { A } [Field(1)] private K A { get; init; } }")]
    [InlineData("what is obsolete", """
        [Obsolete("take T"), IpmiRequest((NetFn)0x30, 1)]
        public readonly partial record struct S : IIpmiRequest<R> { [Field(1)] public byte A { get; init; } }
        [IpmiResponse]
        public readonly partial record struct R
        { [Obsolete("no"), Field(2)] public byte A { get; init; } [Obsolete, Field(3)] public byte? B { get; init; } }
        [Obsolete, WireStruct] public readonly partial record struct W { [Field(1)] public byte A { get; init; } }
        """)]
    [InlineData("a response and a record of another assembly", """
        [IpmiRequest((NetFn)0x30, 1)]
        public readonly partial record struct S : IIpmiRequest<GetDeviceIdResponse>
        { [Field(1, 5)] public SdrRecordHeader H { get; init; } }
        """)]
    [InlineData("other names of the attributes", """
        using Request = Ipmi.Messages.IpmiRequestAttribute;
        using Response = Ipmi.Messages.IpmiResponseAttribute;
        using F = Ipmi.Messages.FieldAttribute;
        public interface IMine : IIpmiRequest<R>;
        [Request(NetFn.App, 1)] public readonly partial record struct S : IMine { [F(1)] public byte A { get; init; } }
        [Response] public readonly partial record struct R { [F(2, 3)] public ushort A { get; init; } }
        """)]
    [InlineData("texts with quotes", """
        [IpmiRequest(NetFn.App, 1, Name = "A \"b\" {0} \\", Section = "x\"y"), Completion(0x80, "a \"b\"\n \\")]
        public readonly partial record struct S : IIpmiRequest<R>;
        [IpmiResponse] public readonly partial record struct R;
        """)]
    public void What_is_right_compiles(string name, string source)
    {
        Assert.NotEmpty(name);
        GeneratorRun.Of(source).Compiles();
    }

    [Theory]
    [InlineData("IPMI103", "[WireStruct] public readonly partial record struct In { [Field(1, 3)] public uint B { get; init; } }")]
    [InlineData("IPMI001", "[WireStruct] public readonly record struct In { [Field(1)] public byte B { get; init; } }")]
    [InlineData("IPMI009",
        "[WireStruct] public readonly partial record struct In { [Field(1)] public byte B { get; init; } public int Layout => 1; }")]
    public void A_wrong_record_is_the_only_error_of_those_that_use_it(string id, string wrong)
    {
        GeneratorRun run = GeneratorRun.Of(wrong + """
            [WireStruct] public readonly partial record struct S { [Tail(2, CountAt = 1)] public WireList<In> A { get; init; } }
            [WireStruct] public readonly partial record struct T { [Tail(1)] public WireList<S> A { get; init; } }
            """);
        Assert.Equal([id], run.Diagnostics.Select(d => d.Id));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void A_type_that_only_its_file_sees_is_refused_before_a_codec_names_it()
    {
        GeneratorRun run = GeneratorRun.Of(
            "file enum K : byte { A } [WireStruct] public readonly partial record struct S { [Field(1)] public K A { get; init; } }");
        Assert.Equal(["IPMI004"], run.Diagnostics.Select(d => d.Id));
        Assert.All(run.Errors, e => Assert.Equal("File0.cs", e.Location.GetLineSpan().Path));
    }

    [Fact]
    public void A_wrong_response_is_the_only_error_of_its_request()
    {
        GeneratorRun run = GeneratorRun.Of("""
            [IpmiRequest(NetFn.App, 1)] public readonly partial record struct S : IIpmiRequest<R>;
            [IpmiResponse] public readonly partial record struct R { [Field(1)] public byte A { get; init; } }
            """);
        Assert.Equal(["IPMI106"], run.Diagnostics.Select(d => d.Id));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void A_wrong_request_is_the_only_error_of_those_that_send_and_answer_it()
    {
        GeneratorRun run = GeneratorRun.Of("""
            [IpmiRequest(NetFn.App, 1)]
            public readonly partial record struct S : IIpmiRequest<R> { [Field(1)] public ushort A { get; init; } }
            [IpmiResponse] public readonly partial record struct R;
            public static class Board
            {
                public static async System.Threading.Tasks.Task<R> Send(IIpmiChannel channel) => await channel.SendAsync(new S());
                public static string Name<T, TResponse>() where T : struct, IIpmiCommand<T, TResponse>
                    where TResponse : struct, IWireMessage<TResponse> => T.Info.Name;
                public static string NameOfS() => Name<S, R>();
            }
            """);
        Assert.Equal(["IPMI103"], run.Diagnostics.Select(d => d.Id));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void A_record_that_two_parts_mark_is_an_error_of_the_compiler_and_is_written_once()
    {
        GeneratorRun run = GeneratorRun.Of(
            "[WireStruct] public readonly partial record struct S { [Field(1)] public byte A { get; init; } }",
            "[WireStruct] public readonly partial record struct S;");
        Assert.Null(run.Result.Exception);
        Assert.Equal(["CS0579"], run.Errors.Select(d => d.Id));
    }
}
