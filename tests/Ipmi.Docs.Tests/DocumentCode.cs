using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipmi.Docs.Tests;

/// <summary>The code of a document, in its order: declarations, statements, and what they print.</summary>
internal sealed partial class DocumentCode
{
    private readonly (string Language, string Text)[] _blocks;

    private DocumentCode(string document) =>
        _blocks = [.. Blocks().Matches(document).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    /// <summary>The blocks that declare types.</summary>
    public string[] Declarations => [.. CSharp.Where(text => !HasStatements(text))];

    /// <summary>The blocks of statements.</summary>
    public string[] Statements => [.. CSharp.Where(HasStatements)];

    /// <summary>What the document says is printed.</summary>
    public string Output => string.Concat(_blocks.Where(b => b.Language == "text").Select(b => b.Text));

    /// <summary>All blocks of code, parts of programs too.</summary>
    public string[] All => [.. CSharp];

    /// <summary>The pages of the repository that have code.</summary>
    public static string[] Pages([CallerFilePath] string here = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
        IEnumerable<string> pages = Directory.GetFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'));
        return [.. pages.Append("README.md").Where(page => Of(page).All.Length > 0).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> CSharp => _blocks.Where(b => b.Language == "csharp").Select(b => b.Text);

    /// <summary>Reads a document of the repository.</summary>
    public static DocumentCode Of(string path, [CallerFilePath] string here = "") =>
        new(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", path)));

    /// <summary>Blocks of statements as one program: every using first.</summary>
    public static string Join(params string[] blocks)
    {
        CompilationUnitSyntax[] units = [.. blocks.Select(Parse)];
        IEnumerable<string> usings = units.SelectMany(u => u.Usings).Select(u => u.ToString()).Distinct();
        return string.Join('\n', [.. usings, .. units.Select(u => u.WithUsings([]).ToFullString())]);
    }

    private static bool HasStatements(string text) => Parse(text).Members.OfType<GlobalStatementSyntax>().Any();

    private static CompilationUnitSyntax Parse(string text) =>
        CSharpSyntaxTree.ParseText(text, DocumentProgram.Options).GetCompilationUnitRoot(TestContext.Current.CancellationToken);

    [GeneratedRegex("```(csharp|text)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
