using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Tests;

/// <summary>
/// What is marked [Experimental] or [Obsolete] is told to whoever names it, and to nobody for what was generated.
/// </summary>
public sealed class NoticeTests
{
    private const string Marked = """
        using System.Diagnostics.CodeAnalysis;
        [Experimental("LAB1", UrlFormat = "https://example.com/{0}"), IpmiRequest((NetFn)0x30, 1)]
        public readonly partial record struct S : IIpmiRequest<R> { [Field(1)] public byte A { get; init; } }
        [Experimental("LAB2"), IpmiResponse]
        public readonly partial record struct R { [Field(2)] public byte A { get; init; } }
        [Experimental("LAB3"), WireStruct]
        public readonly partial record struct W { [Field(1)] public K A { get; init; } }
        [Experimental("LAB4")] public enum K : byte { A }
        [Obsolete("take S", DiagnosticId = "OLD1"), IpmiRequest((NetFn)0x30, 2)]
        public readonly partial record struct O : IIpmiRequest<P>;
        [IpmiResponse] public readonly partial record struct P;
        """;

    private const string Users = """
        using System.Diagnostics.CodeAnalysis;
        [WireStruct]
        public readonly partial record struct T
        {
            [Field(1)] public W A { get; init; }
            [Field(2), Experimental("LAB5")] public byte B { get; init; }
            [Field(3)] public C D { get; init; }
            [Field(4), PresentWhen(nameof(D), C.X)] public byte E { get; init; }
        }
        [WireStruct] public readonly partial record struct L { [Tail(1)] public WireList<K> A { get; init; } }
        public enum C : byte { [Experimental("LAB6")] X, [Obsolete("no", DiagnosticId = "OLD2")] Y }
        """;

    [Fact]
    public void What_is_generated_names_what_is_marked_and_tells_nobody()
    {
        GeneratorRun run = GeneratorRun.Of(Marked, Users);
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["LAB3", "LAB4", "LAB6"], Told(run).Select(d => d.Id).Order());
        Assert.All(Told(run), d => Assert.Equal("File1.cs", d.Location.GetLineSpan().Path));
    }

    [Fact]
    public void Whoever_calls_is_told_once_for_the_record_and_once_for_the_call()
    {
        GeneratorRun run = GeneratorRun.Of(Marked, """
            public static class Board
            {
                public static object Make(IIpmiChannel channel) => channel.SendAsync(new S());
                public static object MakeOld(IIpmiChannel channel) => channel.SendAsync(new O());
                public static MessageCatalog Messages => global::Sample.SampleCatalog.Messages;
            }
            """);
        Assert.Equal(["LAB1", "LAB1", "OLD1", "OLD1"], Told(run).Select(d => d.Id).Order());
        Assert.All(Told(run), d => Assert.Equal("File1.cs", d.Location.GetLineSpan().Path));
        Assert.Contains("https://example.com/LAB1", Told(run).Select(d => d.Descriptor.HelpLinkUri));
    }

    [Fact]
    public void What_is_an_error_to_name_is_so_for_its_user_alone()
    {
        GeneratorRun run = GeneratorRun.Of(
            """
            [Obsolete("take T", true), IpmiRequest((NetFn)0x30, 1)]
            public readonly partial record struct S : IIpmiRequest<R> { [Field(1)] public byte A { get; init; } }
            [Obsolete("take T", true), IpmiResponse] public readonly partial record struct R;
            [Obsolete("take T", true), WireStruct] public readonly partial record struct W { [Field(1)] public byte A { get; init; } }
            [Obsolete("take T", true), WireStruct]
            public readonly partial record struct V { [Tail(2, CountAt = 1)] public WireList<W> A { get; init; } }
            """,
            "public static class Board { public static object Make(IIpmiChannel channel) => channel.SendAsync(new S()); }");
        Assert.Empty(run.Diagnostics);
        Assert.NotEmpty(Told(run));
        Assert.All(Told(run), d => Assert.Equal(("CS0619", "File1.cs"), (d.Id, d.Location.GetLineSpan().Path)));
    }

    [Fact]
    public void A_refused_record_that_is_marked_is_the_only_error()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using System.Diagnostics.CodeAnalysis;
            [Experimental("LAB1"), IpmiRequest((NetFn)0x30, 1)]
            public readonly partial record struct S : IIpmiRequest<R> { [Field(1)] public ushort A { get; init; } }
            [Experimental("LAB1"), IpmiResponse] public readonly partial record struct R;
            """);
        Assert.Equal(["IPMI103"], run.Diagnostics.Select(d => d.Id));
        Assert.Empty(Told(run));
    }

    private static Diagnostic[] Told(GeneratorRun run) =>
        [.. run.Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];
}
