using Microsoft.CodeAnalysis;

namespace Ipmi.Generators;

/// <summary>Where a property stands on the wire, by its attributes alone.</summary>
internal static class WirePlace
{
    private static readonly string[] Places = ["FieldAttribute", "BitAttribute", "BitsAttribute", "TailAttribute"];

    /// <summary>The first byte that it has; nothing for a property that is no field.</summary>
    public static int? FirstByte(IPropertySymbol? property)
    {
        int? first = null;
        foreach (AttributeData attribute in property?.GetAttributes() ?? [])
        {
            bool isPlace = attribute.AttributeClass is { } type && Places.Contains(type.Name)
                && type.ContainingNamespace.ToDisplayString() == "Ipmi.Messages";
            if (!isPlace || attribute.ConstructorArguments.Length == 0 || attribute.ConstructorArguments[0].Value is not int at) continue;
            first = Math.Min(first ?? at, at);
        }

        return first;
    }
}
