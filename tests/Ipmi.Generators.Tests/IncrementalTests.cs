using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Tests;

/// <summary>With 400 records, an edit costs what it changes.</summary>
public sealed class IncrementalTests
{
    private const int Records = 400;
    private const string Unrelated = "class Unrelated;";
    private static readonly GeneratorRun Before = GeneratorRun.Of([Unrelated, .. Enumerable.Range(1, Records).Select(i => Record(i))]);

    [Fact]
    public void The_first_run_writes_everything()
    {
        // A request and a response in each file, the catalogue, and the list of duplicates, which is empty.
        Assert.Equal(2 * Records, Before.Result.GeneratedSources.Length - 1);
    }

    [Fact]
    public void An_edit_elsewhere_runs_nothing()
    {
        GeneratorRun run = Before.Edit(0, "class Unrelated { int _more; }");
        Assert.All(run.Reasons(Steps.Parse), r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(run.Reasons(Steps.Model), r => Assert.Equal(IncrementalStepRunReason.Cached, r));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(Steps.Catalog));
        Assert.Equal(0, run.Written);
    }

    [Fact]
    public void An_edit_to_a_comment_writes_nothing()
    {
        GeneratorRun run = Before.Edit(7, "// A comment that moves every line.\n\n" + Record(7));
        Assert.All(run.Reasons(Steps.Model), r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Equal(0, run.Written);
    }

    [Fact]
    public void An_edit_to_a_summary_writes_its_record_alone()
    {
        string documented = Record(7).Replace(
            "[IpmiRequest",
            "/// <summary>What <see cref=\"Get7Response\"/> &amp;\n/// is <c>for</c>.</summary>\n[IpmiRequest",
            StringComparison.Ordinal);
        GeneratorRun run = Before.Edit(7, documented);
        Assert.Equal(1, run.Written);
        Assert.Contains("Summary = \"What Get7Response & is for.\"", run.Source("Get7Request"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_to_a_field_writes_its_record_alone()
    {
        GeneratorRun run = Before.Edit(7, Record(7).Replace("Value", "Other", StringComparison.Ordinal));
        Assert.Single(run.Reasons(Steps.Model), IncrementalStepRunReason.Modified);
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons(Steps.Catalog));
        Assert.Equal(1, run.Written);
        Assert.Contains("Other = bytes[0]", run.Source("Get7Response"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_name_writes_the_record_and_the_catalogue()
    {
        GeneratorRun run = Before.Edit(7, Record(7).Replace("Get7Request", "Got7Request", StringComparison.Ordinal));
        Assert.Single(run.Reasons(Steps.Model), IncrementalStepRunReason.Modified);
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(Steps.Catalog));
        Assert.Equal(2, run.Written);
    }

    [Fact]
    public void Steps_keep_no_symbol_syntax_or_location()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in new[] { Steps.Parse, Steps.Model, Steps.Catalog })
        {
            object[] outputs = [.. Before.Result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Value)];
            Assert.NotEmpty(outputs);
            foreach (object output in outputs) Walk(output, seen);
        }
    }

    private static void Walk(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum) return;
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or SemanticModel or Compilation or Location or AttributeData,
            $"A step keeps a {value.GetType()}.");
        if (value is DiagnosticDescriptor || (!value.GetType().IsValueType && !seen.Add(value))) return;
        if (value is IEnumerable items)
        {
            foreach (object? item in items) Walk(item, seen);
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Walk(field.GetValue(value), seen);
        }
    }

    private static string Record(int i) => $$"""
        namespace Acme;
        [IpmiRequest((NetFn){{0x30 + i / 256 * 2}}, {{i % 256}})]
        public readonly partial record struct Get{{i}}Request : IIpmiRequest<Get{{i}}Response>;
        [IpmiResponse] public readonly partial record struct Get{{i}}Response { [Field(2)] public byte Value { get; init; } }
        """;
}
