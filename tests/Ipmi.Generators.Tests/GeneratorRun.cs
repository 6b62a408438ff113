using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipmi.Generators.Tests;

/// <summary>The generator over some source, in memory; an edit runs it again with what it kept.</summary>
internal sealed class GeneratorRun
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => IsReferenced(Path.GetFileName(p)))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private const string Usings = """
        global using System;
        global using Ipmi.Messages;
        """;

    private readonly CSharpCompilation _compilation;
    private readonly GeneratorDriver _driver;

    private GeneratorRun(CSharpCompilation compilation, GeneratorDriver driver)
    {
        _compilation = compilation;
        _driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Output = output;
    }

    /// <summary>The compilation with what was generated.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>What the generator says, but for the warning about responses without a request: samples often are one.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. Result.Diagnostics.Where(d => d.Id != "IPMI211")];

    /// <summary>What the compiler of C# refuses, in the user's files and in the generated ones.</summary>
    public IEnumerable<Diagnostic> Errors => Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Runs over files, which are called File0.cs, File1.cs and so on.</summary>
    public static GeneratorRun Of(params string[] files) => Of(new Project(), files);

    /// <summary>Runs over files of a project with settings of its own.</summary>
    public static GeneratorRun Of(Project project, params string[] files)
    {
        CSharpParseOptions options = new(project.Language);
        string usings = project.HasUsings ? Usings : "";
        SyntaxTree[] trees = [Tree(usings, "Usings.cs", options), .. files.Select((text, i) => Tree(text, $"File{i}.cs", options))];
        var compilation = CSharpCompilation.Create(
            project.Assembly,
            trees,
            References,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: project.Nullable, checkOverflow: true));
        var driver = CSharpGeneratorDriver.Create(
            [new MessageGenerator().AsSourceGenerator()],
            parseOptions: options,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new(compilation, driver);
    }

    /// <summary>The same project with another text in one file.</summary>
    public GeneratorRun Edit(int file, string text)
    {
        SyntaxTree old = _compilation.SyntaxTrees.Single(t => t.FilePath == $"File{file}.cs");
        return new(_compilation.ReplaceSyntaxTree(old, Tree(text, old.FilePath, (CSharpParseOptions)old.Options)), _driver);
    }

    /// <summary>The generated file whose name contains something.</summary>
    public string Source(string name) =>
        Result.GeneratedSources.Single(s => s.HintName.Contains(name, StringComparison.Ordinal)).SourceText.ToString();

    /// <summary>Why the outputs of a step are what they are.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        Result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? steps.SelectMany(s => s.Outputs).Select(o => o.Reason)
            : [];

    /// <summary>How many files were written anew.</summary>
    public int Written => Result.TrackedOutputSteps.SelectMany(o => o.Value).SelectMany(s => s.Outputs)
        .Count(o => o.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);

    /// <summary>Fails unless everything compiles without a warning.</summary>
    public GeneratorRun Compiles()
    {
        Assert.Empty(Diagnostics);
        Assert.Empty(Output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return this;
    }

    private static bool IsReferenced(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal) || file is "Ipmi.Messages.dll" or "mscorlib.dll" or "netstandard.dll";

    private static SyntaxTree Tree(string text, string path, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(text, options, path, System.Text.Encoding.UTF8);

    /// <summary>What a project says of itself.</summary>
    public sealed record Project
    {
        public string Assembly { get; init; } = "Sample";

        public LanguageVersion Language { get; init; } = LanguageVersion.Preview;

        public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

        /// <summary>Whether all files use the namespaces of the system and of messages.</summary>
        public bool HasUsings { get; init; } = true;
    }
}
