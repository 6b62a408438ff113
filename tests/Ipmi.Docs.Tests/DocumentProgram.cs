using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Ipmi.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipmi.Docs.Tests;

/// <summary>A program made of a document's code, with the compiler of records over it.</summary>
internal sealed class DocumentProgram
{
    public static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    // What a new console project has, and an xunit test besides.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Xunit;
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Ipmi.", StringComparison.Ordinal)
                    || name is "xunit.v3.assert.dll" or "xunit.v3.core.dll" or "xunit.v3.common.dll"
                        or "mscorlib.dll" or "netstandard.dll"))
            .Where(path => Path.GetFileName(path) is not ("Ipmi.Docs.Tests.dll" or "Ipmi.Generators.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Assembly _assembly;

    private DocumentProgram(byte[] image) => _assembly = new AssemblyLoadContext("Document").LoadFromStream(new MemoryStream(image));

    /// <summary>Compiles files; nothing may be reported, not even a warning.</summary>
    public static DocumentProgram Compile(params string[] files)
    {
        SyntaxTree[] trees = [.. files.Prepend(ImplicitUsings).Select((text, i) => CSharpSyntaxTree.ParseText(text, Options, $"Block{i}.cs", Encoding.UTF8))];
        var compilation = CSharpCompilation.Create(
            "Acme.Board", trees, References, new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new MessageGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> problems);
        Assert.Empty(problems);
        Assert.Empty(output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning));

        using var image = new MemoryStream();
        Assert.True(output.Emit(image).Success);
        return new(image.ToArray());
    }

    /// <summary>Runs it to its end, and returns what it printed. One at a time: the console is everybody's.</summary>
    public string Run()
    {
        TextWriter before = Console.Out;
        using var printed = new StringWriter { NewLine = "\n" };
        Console.SetOut(printed);
        try
        {
            _assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return printed.ToString();
    }
}
