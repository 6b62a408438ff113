using Ipmi.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>
/// Whether a record holds itself by way of a list: bytes from the network could nest it deeper than any stack. (Without a list between,
/// C# refuses such a struct by itself.)
/// </summary>
internal static class Recursion
{
    public static void Check(INamedTypeSymbol type, Report report)
    {
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (Part(property) is { } part && Reaches(part, type, [])) report.Add(Problems.Recursive, property, property.Name, type.Name);
        }
    }

    private static bool Reaches(INamedTypeSymbol from, INamedTypeSymbol type, HashSet<ISymbol> seen)
    {
        if (SymbolEqualityComparer.Default.Equals(from, type)) return true;
        return seen.Add(from) && from.GetMembers().OfType<IPropertySymbol>().Select(Part).OfType<INamedTypeSymbol>()
            .Any(part => Reaches(part, type, seen));
    }

    /// <summary>The record that a property is, or is a list of.</summary>
    private static INamedTypeSymbol? Part(IPropertySymbol property)
    {
        if (property.IsStatic || !FieldParser.HasPlace(property)) return null;
        var type = property.Type as INamedTypeSymbol;
        if (type is { IsValueType: true, TypeArguments.Length: 1 }) type = type.TypeArguments[0] as INamedTypeSymbol;
        return type is { SpecialType: SpecialType.None } && type.Has(AttributeNames.WireStruct) ? type : null;
    }
}
