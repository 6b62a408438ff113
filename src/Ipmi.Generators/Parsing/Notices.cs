using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipmi.Generators.Parsing;

/// <summary>
/// What <c>[Obsolete]</c> and <c>[Experimental]</c> tell whoever names a type or a property. A codec names them because it must, so that
/// nothing is told there; the call of a request tells it on, to whoever calls.
/// </summary>
internal static class Notices
{
    /// <summary>The compiler's own numbers for [Obsolete] are silenced everywhere; these are those that an attribute chose.</summary>
    public static IEnumerable<string> Silenced(INamedTypeSymbol record) =>
        Named(record).SelectMany(Of).Select(Id).Where(SyntaxFacts.IsValidIdentifier).Distinct().OrderBy(id => id, StringComparer.Ordinal);

    /// <summary>The attributes of a call, each once: those of the request, and of the response what the request has not.</summary>
    public static IEnumerable<string> OfCall(INamedTypeSymbol request) =>
        Records(request).SelectMany(Of).GroupBy(a => a.AttributeClass!.Name).Select(same => same.First().ToString());

    /// <summary>Whether naming the record, or its response, is an error.</summary>
    public static bool AreErrors(INamedTypeSymbol record) => Records(record).SelectMany(Of).Any(IsError);

    /// <summary>Whether naming what has the attribute is an error that nothing silences.</summary>
    public static bool IsError(AttributeData attribute) =>
        attribute is { AttributeClass.Name: "ObsoleteAttribute", ConstructorArguments.Length: 2 }
        && attribute.ConstructorArguments[1].Value is true;

    private static IEnumerable<AttributeData> Of(ISymbol symbol) =>
        symbol.GetAttributes().Where(a => a.AttributeClass?.ToDisplayString()
            is "System.ObsoleteAttribute" or "System.Diagnostics.CodeAnalysis.ExperimentalAttribute");

    private static string Id(AttributeData attribute) =>
        attribute.AttributeClass!.Name == "ExperimentalAttribute" ? attribute.Text(0) : attribute.Named("DiagnosticId", "");

    private static IEnumerable<INamedTypeSymbol> Records(INamedTypeSymbol record) =>
        CommandParser.Response(record) is { } response ? [record, response] : [record];

    /// <summary>What a codec names: the record and its response, properties, their types and what lists are made of.</summary>
    private static IEnumerable<ISymbol> Named(INamedTypeSymbol record)
    {
        foreach (INamedTypeSymbol one in Records(record))
        {
            foreach (ISymbol symbol in WithAssembly(one)) yield return symbol;
        }

        IPropertySymbol[] fields = [.. record.GetMembers().OfType<IPropertySymbol>().Where(FieldParser.HasPlace)];
        bool hasConditions = fields.Any(f => f.Has(AttributeNames.PresentWhen) || f.Has(AttributeNames.LengthWhen));
        foreach (IPropertySymbol property in fields)
        {
            yield return property;
            if (property.Type is not INamedTypeSymbol type) continue;
            IEnumerable<INamedTypeSymbol> types = [type, .. type.TypeArguments.OfType<INamedTypeSymbol>()];
            foreach (ISymbol symbol in types.SelectMany(WithAssembly)) yield return symbol;

            if (!hasConditions || type.TypeKind != TypeKind.Enum) continue;
            foreach (IFieldSymbol value in type.GetMembers().OfType<IFieldSymbol>()) yield return value;
        }
    }

    private static IEnumerable<ISymbol> WithAssembly(INamedTypeSymbol type) =>
        type.ContainingAssembly is { } assembly ? [type, assembly] : [type];
}
