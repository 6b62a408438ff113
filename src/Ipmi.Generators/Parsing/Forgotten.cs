using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipmi.Generators.Parsing;

/// <summary>
/// Types that look like a message and are marked as none: without this nothing would be written for them, and nothing said.
/// </summary>
internal static class Forgotten
{
    private static readonly string[] Kinds = ["IpmiRequest", "IpmiResponse", "WireStruct"];
    private static readonly string[] Places = ["Field", "Bit", "Bits", "Tail"];

    /// <summary>Whether the text of a type lets it be one; asked of every node of an edited file, so that symbols are left alone.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is TypeDeclarationSyntax type and (StructDeclarationSyntax or RecordDeclarationSyntax or ClassDeclarationSyntax)
        && !Has(type.AttributeLists, Kinds)
        && (ListsRequest(type) || type.Members.Any(m => m is PropertyDeclarationSyntax p && Has(p.AttributeLists, Places)));

    /// <summary>The problem, unless another part of the type says what it is, or the attributes are somebody else's.</summary>
    public static DiagnosticInfo? Check(INamedTypeSymbol? type)
    {
        if (type is null || Kinds.Any(k => type.Has($"{AttributeNames.Namespace}{k}Attribute"))) return null;
        string? what = type.GetMembers().OfType<IPropertySymbol>().Any(FieldParser.HasPlace) ? "has fields"
            : type.Interfaces.Any(i => i.Name == "IIpmiRequest" && i.IsOurs()) ? "lists IIpmiRequest"
            : null;
        return what is null ? null : new(Problems.NoKind, LocationInfo.Of(type), new([type.Name, what]));
    }

    private static bool ListsRequest(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.Any(t => Last(t.Type) is GenericNameSyntax { Identifier.ValueText: "IIpmiRequest" }) ?? false;

    private static bool Has(SyntaxList<AttributeListSyntax> lists, string[] names) =>
        lists.Any(l => l.Attributes.Any(a => Last(a.Name) is SimpleNameSyntax last
            && names.Any(n => last.Identifier.ValueText == n || last.Identifier.ValueText == n + "Attribute")));

    private static TypeSyntax Last(TypeSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => name,
    };
}
