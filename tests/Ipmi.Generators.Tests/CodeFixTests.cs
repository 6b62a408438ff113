using System.Collections.Immutable;
using Ipmi.Generators.CodeFixes;
using Ipmi.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ipmi.Generators.Tests;

/// <summary>What the editor mends by itself, and that it offers nothing where nothing is wrong.</summary>
public sealed class CodeFixTests
{
    [Theory]
    [InlineData("public record struct S;", "public readonly partial record struct S;")]
    [InlineData("public partial record struct S;", "public readonly partial record struct S;")]
    [InlineData("public readonly record struct S;", "public readonly partial record struct S;")]
    [InlineData("public struct S;", "public readonly partial record struct S;")]
    [InlineData("public readonly struct S;", "public readonly partial record struct S;")]
    [InlineData("internal partial struct S;", "internal readonly partial record struct S;")]
    public async Task IPMI901_writes_the_words_that_a_declaration_lacks(string declared, string mended) =>
        Assert.Equal("[WireStruct] " + mended, await Mend(new DeclarationFix(), "IPMI901", "[WireStruct] " + declared));

    [Fact]
    public async Task IPMI902_puts_the_fields_in_the_order_of_the_wire()
    {
        const string Declared = """
            [WireStruct]
            public readonly partial record struct S
            {
                /// <summary>The third byte.</summary>
                [Bits(3, 7, 4)] public byte C { get; init; }

                public int Sum => A + B;

                /// <summary>The rest.</summary>
                [Tail(4)] public Octets D { get; init; }

                /// <summary>The second byte.</summary>
                [Field(2)] public byte B { get; init; }

                /// <summary>The first byte.</summary>
                [Field(1)] public byte A { get; init; }
            }
            """;
        const string Mended = """
            [WireStruct]
            public readonly partial record struct S
            {
                /// <summary>The first byte.</summary>
                [Field(1)] public byte A { get; init; }

                public int Sum => A + B;

                /// <summary>The second byte.</summary>
                [Field(2)] public byte B { get; init; }

                /// <summary>The third byte.</summary>
                [Bits(3, 7, 4)] public byte C { get; init; }

                /// <summary>The rest.</summary>
                [Tail(4)] public Octets D { get; init; }
            }
            """;
        Assert.Equal(Mended, await Mend(new OrderFix(), "IPMI902", Declared));
        GeneratorRun.Of(Mended).Compiles();
    }

    [Theory]
    [InlineData("[WireStruct] public readonly partial record struct S { "
        + "[Field(1)] public byte A { get; init; } [Field(2)] public byte B { get; init; } }")]
    [InlineData("[WireStruct] public sealed record S;")]
    [InlineData("public record struct S { public byte B { get; init; } }")]
    [InlineData("[WireStruct] public readonly partial record struct S { "
        + "[Bit(1, 0)] public bool A { get; init; } [Bit(1, 7)] public bool B { get; init; } }")]
    public async Task Nothing_is_offered_where_nothing_can_be_mended(string source) => Assert.Empty(await Marks(Document(source)));

    private static async Task<string> Mend(CodeFixProvider provider, string id, string source)
    {
        Document document = Document(source);
        Diagnostic mark = Assert.Single(await Marks(document));
        Assert.Equal(id, mark.Id);
        Assert.Equal(DiagnosticSeverity.Hidden, mark.Severity);
        Assert.Contains(id, provider.FixableDiagnosticIds);

        CodeAction? offered = null;
        var context = new CodeFixContext(document, mark, (action, _) => offered = action, TestContext.Current.CancellationToken);
        await provider.RegisterCodeFixesAsync(context);
        ImmutableArray<CodeActionOperation> operations = await offered!.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution mended = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await mended.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static async Task<ImmutableArray<Diagnostic>> Marks(Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        return await compilation.WithAnalyzers([new MendableAnalyzer()], options: null)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static Document Document(string source)
    {
        Compilation model = GeneratorRun.Of("").Output;
        Project project = new AdhocWorkspace().AddProject("Sample", LanguageNames.CSharp)
            .AddMetadataReferences(model.References)
            .AddDocument("Usings.cs", "global using System; global using Ipmi.Messages;").Project;
        return project.AddDocument("Sample.cs", source);
    }
}
