using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ipmi.Generators.CodeFixes;

/// <summary>Writes the words that a message's declaration lacks: <c>readonly partial record struct</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclarationFix() : TypeFix("IPMI901", "Make it a readonly partial record struct")
{
    /// <inheritdoc/>
    protected override async Task<Document> MendAsync(
        Document document, TypeDeclarationSyntax type, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        SyntaxToken partial = type.Modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.PartialKeyword));
        bool isPartial = partial.IsKind(SyntaxKind.PartialKeyword);
        bool isReadOnly = type.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
        string missing = (isReadOnly ? "" : "readonly ") + (isPartial ? "" : "partial ");
        int before = isPartial ? partial.SpanStart : type.Keyword.SpanStart;

        var changes = new List<TextChange>();
        if (missing.Length > 0) changes.Add(new(new(before, 0), missing));
        if (type is StructDeclarationSyntax) changes.Add(new(new(type.Keyword.SpanStart, 0), "record "));
        return document.WithText(text.WithChanges(Joined(changes)));
    }

    /// <summary>Two insertions at one place are one.</summary>
    private static IEnumerable<TextChange> Joined(List<TextChange> changes) =>
        changes.GroupBy(c => c.Span).Select(same => new TextChange(same.Key, string.Concat(same.Select(c => c.NewText))));
}
