using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Tests;

/// <summary>What holds for all diagnostics.</summary>
public sealed class ProblemCatalogTests
{
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
}
