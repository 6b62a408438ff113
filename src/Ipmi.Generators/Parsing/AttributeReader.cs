using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ipmi.Generators.Parsing;

/// <summary>Reads attributes of symbols by name. Code that is being typed has arguments missing or wrong: they read as nothing.</summary>
internal static class AttributeReader
{
    public static IEnumerable<AttributeData> Attributes(this ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(a => a.Is(name));

    public static AttributeData? Attribute(this ISymbol symbol, string name) => symbol.Attributes(name).FirstOrDefault();

    public static bool Has(this ISymbol symbol, string name) => symbol.Attribute(name) is not null;

    public static bool Is(this AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type && EndsWithPart(name, type.Name) && type.IsOurs();

    /// <summary>Every edit in the editor asks this of every attribute many times over, so that it allocates nothing.</summary>
    private static bool EndsWithPart(string name, string part) =>
        name.Length > part.Length && name[name.Length - part.Length - 1] == '.' && name.EndsWith(part, StringComparison.Ordinal);

    /// <summary>Whether a type stands in the namespace of the vocabulary.</summary>
    public static bool IsOurs(this INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Messages", ContainingNamespace: { Name: "Ipmi" } outer }
        && outer.ContainingNamespace.IsGlobalNamespace;

    public static int Number(this AttributeData attribute, int index) =>
        attribute.Argument(index) is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum, Value: not (string or null) } number
            ? Convert.ToInt32(number.Value)
            : 0;

    /// <summary>Whether an argument is a flag.</summary>
    public static bool IsOfFlag(this AttributeData attribute, int index) => attribute.Argument(index).Value is bool;

    public static string Text(this AttributeData attribute, int index) =>
        attribute.Argument(index) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : "";

    /// <summary>
    /// The numbers of an argument that is one, or a list of them; a flag that is set is 1. Nothing for what is no number.
    /// </summary>
    public static IEnumerable<decimal?> Integers(this AttributeData attribute, int index)
    {
        TypedConstant argument = attribute.Argument(index);
        if (argument.Kind == TypedConstantKind.Array) return argument.Values.IsDefault ? [] : argument.Values.Select(Integer);
        return [Integer(argument)];
    }

    /// <summary>The types of an argument's values, where they have one.</summary>
    public static IEnumerable<ITypeSymbol> TypesOfValues(this AttributeData attribute, int index)
    {
        TypedConstant argument = attribute.Argument(index);
        bool isList = argument.Kind == TypedConstantKind.Array;
        IEnumerable<TypedConstant> values = !isList ? [argument] : argument.Values.IsDefault ? [] : argument.Values;
        return values.Select(v => v.Type).OfType<ITypeSymbol>();
    }

    /// <summary>A decimal holds every value of every number type, signed or not.</summary>
    private static decimal? Integer(TypedConstant constant)
    {
        bool isValue = constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum;
        return isValue && constant.Value is not (string or char or float or double or null) ? Convert.ToDecimal(constant.Value) : null;
    }

    /// <summary>The C# of an argument that is an enum's value.</summary>
    public static string Code(this AttributeData attribute, int index) => Code(attribute.Argument(index));

    public static string NamedCode(this AttributeData attribute, string name, string otherwise)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name) return Code(argument.Value);
        }

        return otherwise;
    }

    public static T Named<T>(this AttributeData attribute, string name, T otherwise)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            bool isValue = argument.Value.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum;
            if (argument.Key == name && isValue && argument.Value.Value is { } value) return (T)Convert.ChangeType(value, typeof(T));
        }

        return otherwise;
    }

    private static TypedConstant Argument(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index] : default;

    private static string Code(TypedConstant constant)
    {
        string code = constant.ToCSharpString();
        bool isNamed = code.Length > 0 && (char.IsLetter(code[0]) || code[0] == '_');
        return isNamed
            ? $"global::{code}"
            : $"({constant.Type?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}){constant.Value}";
    }
}
