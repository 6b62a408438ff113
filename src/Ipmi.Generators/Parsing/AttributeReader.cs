using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>Reads attributes of symbols by name.</summary>
internal static class AttributeReader
{
    public static IEnumerable<AttributeData> Attributes(this ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(a => a.AttributeClass?.ToDisplayString() == name);

    public static AttributeData? Attribute(this ISymbol symbol, string name) => symbol.Attributes(name).FirstOrDefault();

    public static bool Has(this ISymbol symbol, string name) => symbol.Attribute(name) is not null;

    public static int Number(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? Convert.ToInt32(attribute.ConstructorArguments[index].Value) : 0;

    public static T Named<T>(this AttributeData attribute, string name, T otherwise)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Value is { } value) return (T)Convert.ChangeType(value, typeof(T));
        }

        return otherwise;
    }
}
