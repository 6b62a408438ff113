using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>From an annotated record to its model.</summary>
internal static class MessageParser
{
    private static readonly SymbolDisplayFormat NamespaceFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    public static ParseResult Parse(INamedTypeSymbol type, SyntaxNode part, MessageKind kind, CancellationToken cancellation)
    {
        if (!IsFirst(type, part, kind)) return new(null, default, null);
        var report = new Report();
        Declaration.Check(type, kind, report, cancellation);
        bool isSound = !report.HasProblems;
        Declaration.CheckLanguage(type, part, report);

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
            Blocks(type))
        {
            Silenced = Notices.Silenced(type).ToEquatableArray(),
            Notices = Notices.OfCall(type).ToEquatableArray(),
            IsForbidden = Notices.AreErrors(type),
        };

        CheckNames(fields, type, report);
        CommandParser.CheckCompletions(type, kind, report);
        Recursion.Check(type, report);
        if (!report.HasProblems) ElementCheck.Run(type, report);
        if (!report.HasProblems) LayoutCheck.Run(model, type, report);
        bool isRefused = report.HasProblems || !Parts(type, model).All(part => Declaration.IsSound(part, cancellation));
        return new(isRefused ? null : model, report.Problems.ToEquatableArray(), LocationInfo.Of(type))
        {
            Stub = isRefused && isSound
                ? new(model.Namespace, model.TypeName)
                {
                    Call = CommandParser.Call(type, model, cancellation),
                    Silenced = model.Silenced,
                }
                : null,
            AnsweredBy = kind == MessageKind.Request
                ? CommandParser.Response(type)?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
                : null,
        };
    }

    /// <summary>Whether this is the first part that says what the record is. Another one that says so is an error of C#'s own.</summary>
    private static bool IsFirst(INamedTypeSymbol type, SyntaxNode part, MessageKind kind)
    {
        string name = kind switch
        {
            MessageKind.Request => AttributeNames.IpmiRequest,
            MessageKind.Response => AttributeNames.IpmiResponse,
            _ => AttributeNames.WireStruct,
        };
        SyntaxReference? attribute = type.Attribute(name)?.ApplicationSyntaxReference;
        return attribute is not null && attribute.SyntaxTree == part.SyntaxTree && part.Span.Contains(attribute.Span);
    }

    /// <summary>The records of this compilation whose codecs the record's own codec calls.</summary>
    private static IEnumerable<INamedTypeSymbol> Parts(INamedTypeSymbol type, MessageModel model)
    {
        if (model.Command is not null && CommandParser.Response(type) is { } response) yield return response;
        foreach (FieldModel field in model.Fields)
        {
            if ((field.Element?.Kind ?? field.Kind) is not (FieldKind.Struct or FieldKind.TailStruct)) continue;
            var declared = (INamedTypeSymbol)type.GetMembers(field.Name).OfType<IPropertySymbol>().First().Type;
            yield return declared.TypeArguments.Length == 1 ? (INamedTypeSymbol)declared.TypeArguments[0] : declared;
        }
    }

    private static void CheckNames(FieldModel[] fields, INamedTypeSymbol type, Report report)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (FieldModel field in fields)
        {
            if (!names.TryGetValue(field.Name, out string first)) names.Add(field.Name, field.Name);
            else if (first != field.Name) report.Add(Problems.SameName, type.GetMembers(field.Name)[0], first, field.Name);
        }
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
