using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ipmi.Generators.Parsing;

/// <summary>From an annotated record to its model.</summary>
internal static class MessageParser
{
    private static readonly SymbolDisplayFormat NamespaceFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    public static ParseResult Parse(INamedTypeSymbol type, MessageKind kind, CancellationToken cancellation)
    {
        var report = new Report();
        CheckDeclaration(type, kind, report, cancellation);

        FieldModel[] fields = [.. ConditionParser.Assign([.. LocalNames.Assign([.. FieldParser.Parse(type, report)])], type, report)];
        var model = new MessageModel(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(NamespaceFormat),
            type.Name,
            type.DeclaredAccessibility == Accessibility.Public,
            kind,
            type.Attribute(AttributeNames.WireStruct)?.Named("BigEndian", false) ?? false,
            DocSummary.Of(type, cancellation),
            kind == MessageKind.Request ? CommandParser.Parse(type, report) : null,
            fields.ToEquatableArray(),
            Constants(type, kind).ToEquatableArray(),
            type.Attributes(AttributeNames.Reserved).Select(Range).ToEquatableArray(),
            type.Attributes(AttributeNames.Checksum)
                .Select(a => new ChecksumModel(a.Number(0), a.Number(1), a.Number(2))).ToEquatableArray(),
            Blocks(type));

        if (!report.HasProblems) LayoutCheck.Run(model, type, report);
        return new(report.HasProblems ? null : model, report.Problems.ToEquatableArray(), LocationInfo.Of(type));
    }

    private static void CheckDeclaration(INamedTypeSymbol type, MessageKind kind, Report report, CancellationToken cancellation)
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
    }

    private static IEnumerable<MessageKind> KindsOf(INamedTypeSymbol type)
    {
        if (type.Has(AttributeNames.IpmiRequest)) yield return MessageKind.Request;
        if (type.Has(AttributeNames.IpmiResponse)) yield return MessageKind.Response;
        if (type.Has(AttributeNames.WireStruct)) yield return MessageKind.Struct;
    }

    /// <summary>The bytes with fixed values: those that the record names, and the defining body or IANA number.</summary>
    private static IEnumerable<FixedByte> Constants(INamedTypeSymbol type, MessageKind kind)
    {
        if (kind != MessageKind.Struct)
        {
            int first = kind == MessageKind.Response ? 2 : 1;
            Identity identity = Identity.Of(type);
            if (identity.HasBody) yield return new(first, (byte)identity.Body);
            for (int i = 0; identity.HasIana && i < 3; i++) yield return new(first + i, (byte)(identity.Iana >> 8 * i));
        }

        foreach (AttributeData constant in type.Attributes(AttributeNames.Constant))
        {
            yield return new(constant.Number(0), (byte)constant.Number(1));
        }
    }

    private static BlocksModel? Blocks(INamedTypeSymbol type) => type.Attribute(AttributeNames.Blocks) is { } blocks
        ? new(blocks.Number(0), blocks.Named("CountAt", 0), blocks.Named("HasChecksum", false))
        : null;

    private static ByteRange Range(AttributeData attribute) =>
        new(attribute.Number(0), attribute.ConstructorArguments.Length > 1 ? attribute.Number(1) : attribute.Number(0));
}

/// <summary>What stands before the fields of a request or response: a defining body, an IANA number, or nothing.</summary>
internal readonly record struct Identity(int Body, uint Iana)
{
    public bool HasBody => Body >= 0;

    public bool HasIana => Iana != 0;

    public static Identity Of(INamedTypeSymbol type)
    {
        AttributeData? attribute = type.Attribute(AttributeNames.IpmiRequest) ?? type.Attribute(AttributeNames.IpmiResponse);
        return attribute is null ? new(-1, 0) : new(attribute.Named("Body", -1), attribute.Named("Iana", 0u));
    }
}

/// <summary>Problems found so far.</summary>
internal sealed class Report
{
    private readonly List<DiagnosticInfo> _problems = [];
    private bool _isRefused;

    public bool HasProblems => _isRefused || _problems.Count > 0;

    public IEnumerable<DiagnosticInfo> Problems => _problems;

    /// <summary>Refuses the record, and says why unless that is said elsewhere.</summary>
    public void Refuse(DiagnosticDescriptor? descriptor, ISymbol at, params object[] arguments)
    {
        _isRefused = true;
        if (descriptor is not null) Add(descriptor, at, arguments);
    }

    public void Add(DiagnosticDescriptor descriptor, ISymbol at, params object[] arguments) =>
        _problems.Add(new(descriptor, LocationInfo.Of(at), arguments.Select(a => a.ToString()).ToEquatableArray()));
}
