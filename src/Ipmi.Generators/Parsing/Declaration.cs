using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipmi.Generators.Parsing;

/// <summary>Whether a record is declared so that another half can be written for it.</summary>
internal static class Declaration
{
    /// <summary>Whether a codec, or what stands for one, will be there: in another assembly it is there already.</summary>
    public static bool IsSound(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty) return true;
        var report = new Report();
        foreach (MessageKind kind in KindsOf(type)) Check(type, kind, report, cancellation);
        return !report.HasProblems;
    }

    public static void Check(INamedTypeSymbol type, MessageKind kind, Report report, CancellationToken cancellation)
    {
        bool isPartial = type.DeclaringSyntaxReferences.All(r =>
            r.GetSyntax(cancellation) is TypeDeclarationSyntax t && t.Modifiers.Any(SyntaxKind.PartialKeyword));
        if (!isPartial || !type.IsReadOnly || !type.IsRecord || !type.IsValueType)
        {
            report.Add(Problems.NotAReadonlyPartialRecordStruct, type, type.Name);
        }

        if (type.ContainingType is { } outer) report.Add(Problems.Nested, type, type.Name, outer.Name);
        if (type.IsGenericType) report.Add(Problems.NotVisible, type, type.Name, "has type parameters");
        else if (type.IsFileLocal) report.Add(Problems.NotVisible, type, type.Name, "is local to its file");

        // Every kind parses such a record; it is said once, by the first.
        MessageKind[] kinds = [.. KindsOf(type)];
        if (kinds.Length > 1) report.Refuse(kind == kinds[0] ? Problems.SeveralKinds : null, type, type.Name);
        CodecMembers.Check(type, report);
    }

    /// <summary>Codecs are written in a C# that has collection expressions.</summary>
    public static void CheckLanguage(INamedTypeSymbol type, SyntaxNode part, Report report)
    {
        if (part.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 } old) return;
        report.Add(Problems.OldLanguage, type, type.Name, old.LanguageVersion.ToDisplayString());
    }

    private static IEnumerable<MessageKind> KindsOf(INamedTypeSymbol type)
    {
        if (type.Has(AttributeNames.IpmiRequest)) yield return MessageKind.Request;
        if (type.Has(AttributeNames.IpmiResponse)) yield return MessageKind.Response;
        if (type.Has(AttributeNames.WireStruct)) yield return MessageKind.Struct;
    }
}
