using System.Collections.Immutable;
using Ipmi.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ipmi.Generators.Diagnostics;

/// <summary>
/// Marks, for the editor alone, what it can mend by itself. The generator reports such errors already, but editors ask for mends of what an
/// analyzer says, and of nothing else.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MendableAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Declaration =
        Hidden("IPMI901", "The words of a declaration can be written", "'{0}' can be made a readonly partial record struct");

    private static readonly DiagnosticDescriptor Order =
        Hidden("IPMI902", "Fields can be put in the order of the wire", "The fields of '{0}' can be put in the order of the wire");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Declaration, Order];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Look, SymbolKind.NamedType);
    }

    private static void Look(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        bool isMessage =
            type.Has(AttributeNames.IpmiRequest) || type.Has(AttributeNames.IpmiResponse) || type.Has(AttributeNames.WireStruct);
        if (!isMessage || !type.IsValueType || type.IsRefLikeType) return;
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(context.CancellationToken) is not TypeDeclarationSyntax part) continue;
            bool isPartial = part.Modifiers.Any(SyntaxKind.PartialKeyword);
            if (!isPartial || !type.IsReadOnly || !type.IsRecord) Mark(context, Declaration, part);
            if (!IsInOrder(type, part)) Mark(context, Order, part);
        }
    }

    private static bool IsInOrder(INamedTypeSymbol type, TypeDeclarationSyntax part)
    {
        int before = 0;
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            bool isHere = property.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == part.SyntaxTree && part.Span.Contains(r.Span));
            if (!isHere || WirePlace.FirstByte(property) is not { } first) continue;
            if (first < before) return false;
            before = first;
        }

        return true;
    }

    private static void Mark(SymbolAnalysisContext context, DiagnosticDescriptor descriptor, TypeDeclarationSyntax part) =>
        context.ReportDiagnostic(Diagnostic.Create(descriptor, part.Identifier.GetLocation(), part.Identifier.ValueText));

    private static DiagnosticDescriptor Hidden(string id, string title, string message) =>
        new(id, title, message, "Ipmi", DiagnosticSeverity.Hidden, isEnabledByDefault: true,
            helpLinkUri: $"docs/diagnostics.md#{id.ToLowerInvariant()}");
}
