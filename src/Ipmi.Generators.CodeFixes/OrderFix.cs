using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipmi.Generators.CodeFixes;

/// <summary>
/// Puts the fields of a record in the order of the wire. Each takes its comment along; other members stay where they are.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class OrderFix() : TypeFix("IPMI902", "Put the fields in the order of the wire")
{
    /// <inheritdoc/>
    protected override async Task<Document> MendAsync(
        Document document, TypeDeclarationSyntax type, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        (PropertyDeclarationSyntax Property, int First)[] places =
        [
            .. from property in type.Members.OfType<PropertyDeclarationSyntax>()
               let first = WirePlace.FirstByte((IPropertySymbol?)model.GetDeclaredSymbol(property, cancellationToken))
               where first is not null
               select (property, first.Value),
        ];
        PropertyDeclarationSyntax[] slots = [.. places.Select(p => p.Property)];
        PropertyDeclarationSyntax[] sorted = [.. places.OrderBy(p => p.First).Select(p => p.Property)];
        SyntaxNode mended = root.ReplaceNodes(slots, (old, _) => InPlaceOf(old, sorted[Array.IndexOf(slots, old)]));
        return document.WithSyntaxRoot(mended);
    }

    /// <summary>The property with its own comment, after the empty lines of the one whose place it takes.</summary>
    private static SyntaxNode InPlaceOf(SyntaxNode old, SyntaxNode property)
    {
        SyntaxTriviaList before = old.GetLeadingTrivia();
        SyntaxTriviaList own = property.GetLeadingTrivia();
        return property.WithLeadingTrivia(before.Take(EmptyLines(before)).Concat(own.Skip(EmptyLines(own))));
    }

    /// <summary>How much of what stands before a property is empty lines.</summary>
    private static int EmptyLines(SyntaxTriviaList trivia)
    {
        int end = 0;
        for (int i = 0; i < trivia.Count && trivia[i].Kind() is (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia); i++)
        {
            if (trivia[i].IsKind(SyntaxKind.EndOfLineTrivia)) end = i + 1;
        }

        return end;
    }
}
