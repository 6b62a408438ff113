using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipmi.Generators.CodeFixes;

/// <summary>A mend of the declaration of one type.</summary>
/// <param name="id">The diagnostic that it mends.</param>
/// <param name="title">What editors call it.</param>
public abstract class TypeFix(string id, string title) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [id];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return;
        context.RegisterCodeFix(CodeAction.Create(title, token => MendAsync(context.Document, type, token), title), context.Diagnostics);
    }

    /// <summary>Makes the document as it should be.</summary>
    protected abstract Task<Document> MendAsync(Document document, TypeDeclarationSyntax type, CancellationToken cancellationToken);
}
