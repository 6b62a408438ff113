using Ipmi.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>The names that the generated half of a record takes, and the members that must leave them alone.</summary>
internal static class CodecMembers
{
    /// <summary>Properties, the field by which one of them keeps its value, and the word that C# has for such a field.</summary>
    private static readonly HashSet<string> Properties = ["Info", "Layout", "_layout", "MinLength", "MaxLength", "EncodedLength", "field"];

    /// <summary>Methods, each with the type of its first parameter; methods of the same name with others are the user's own.</summary>
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["Decode"] = "ReadOnlyMemory", ["Encode"] = "Span", ["ToOwned"] = "", ["Render"] = "IFieldWriter", ["FromJson"] = "JsonFields",
    };

    /// <summary>What every record struct has from the compiler of C#.</summary>
    private static readonly HashSet<string> OfRecords =
        ["Equals", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString"];

    public static void Check(INamedTypeSymbol type, Report report)
    {
        bool hasSecret = type.GetMembers().Any(m => m is IPropertySymbol && m.Has(AttributeNames.Secret));
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.IsImplicitlyDeclared) continue;
            if (Takes(member) || (hasSecret && member is IMethodSymbol { Name: "PrintMembers", Parameters.Length: 1 }))
            {
                report.Add(Problems.TakenName, member, member.Name);
            }
        }
    }

    private static bool Takes(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: not MethodKind.Ordinary } => false,
        IMethodSymbol method => Properties.Contains(method.Name)
            || (Methods.TryGetValue(method.Name, out string first) && first == (method.Parameters.FirstOrDefault()?.Type.Name ?? "")),
        IPropertySymbol { IsImplicitlyDeclared: false } or IFieldSymbol or INamedTypeSymbol or IEventSymbol =>
            Properties.Contains(member.Name) || Methods.ContainsKey(member.Name) || OfRecords.Contains(member.Name),
        _ => false,
    };
}
