using Ipmi.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>
/// Whether each element of a list tells where it ends. One that takes all that follows, or that may go on, would swallow the next: the
/// bytes of a list could be read in more than one way.
/// </summary>
internal static class ElementCheck
{
    public static void Run(INamedTypeSymbol type, Report report)
    {
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (!property.Has(AttributeNames.Tail) || Element(property) is not { } element) continue;
            string? problem = StructSize.Of(element) == 0 ? "which has no bytes"
                : OpenEnd(element) is { } end ? $"which may end before or after '{end}'"
                : null;
            if (problem is not null) report.Add(Problems.OpenElement, property, property.Name, element.Name, problem);
        }
    }

    private static INamedTypeSymbol? Element(IPropertySymbol property) =>
        property.Type is INamedTypeSymbol { Name: "WireList", TypeArguments.Length: 1 } list && list.IsOurs()
            && list.TypeArguments[0] is INamedTypeSymbol element && element.Has(AttributeNames.WireStruct)
            ? element
            : null;

    /// <summary>The property at which a record may end or go on, if nothing in it says which.</summary>
    private static string? OpenEnd(INamedTypeSymbol type)
    {
        if (type.Has(AttributeNames.Blocks)) return null;
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>().Where(FieldParser.HasPlace))
        {
            bool isNullable = property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
            if (isNullable || (property.Attribute(AttributeNames.Tail) is { } tail && IsOpen(property, tail))) return property.Name;
        }

        return null;
    }

    /// <summary>Whether a tail takes what follows it. Other types than octets and lists know their own end.</summary>
    private static bool IsOpen(IPropertySymbol property, AttributeData tail)
    {
        if (tail.Named("LengthAt", 0) != 0 || tail.Named("CountAt", 0) != 0) return false;
        if (property.Type is not INamedTypeSymbol type) return false;
        if (type.Has(AttributeNames.WireStruct)) return OpenEnd(type) is not null;
        bool isTold = property.Attributes(AttributeNames.LengthWhen).Count(l => l.IsOfFlag(1)) == 2;
        return type.IsOurs() && type.Name is "Octets" or "WireList" && !isTold;
    }
}
