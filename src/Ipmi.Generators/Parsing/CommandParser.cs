using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>Reads what makes a request a command, and checks it against its response.</summary>
internal static class CommandParser
{
    private const int GroupExtension = 0x2C;
    private const int Oem = 0x2E;
    private const int MaxNetFn = 0x3F;
    private const uint MaxIana = 0xFFFFFF;

    public static CommandModel? Parse(INamedTypeSymbol type, Report report)
    {
        AttributeData attribute = type.Attribute(AttributeNames.IpmiRequest)!;
        int netFn = attribute.Number(0);
        Identity identity = Identity.Of(type);
        if (netFn > MaxNetFn) report.Add(Problems.WideNetFn, type, type.Name, netFn.ToString("X2"));
        else if ((netFn & 1) != 0) report.Add(Problems.OddNetFn, type, type.Name, netFn.ToString("X2"), (netFn & ~1).ToString("X2"));
        CheckBody(type, netFn, identity, report);

        if (Response(type) is not { } response)
        {
            report.Add(Problems.NoResponse, type, type.Name);
            return null;
        }

        if (Responses(type).Skip(1).FirstOrDefault() is { } other)
        {
            report.Add(Problems.TwoResponses, type, type.Name, response.Name, other.Name);
        }

        CheckResponse(type, response, identity, report);
        return new(
            Title(type, attribute, report),
            (byte)netFn,
            (byte)attribute.Number(1),
            identity.Body,
            identity.Iana,
            attribute.Code(0),
            attribute.NamedCode("Body", "global::Ipmi.Messages.Body.None"),
            attribute.NamedCode("Privilege", "global::Ipmi.Messages.PrivilegeLevel.User"),
            attribute.Named("Section", ""),
            attribute.Named("Repeatable", true),
            attribute.Named("BeforeSession", false),
            response.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            response.DeclaredAccessibility == Accessibility.Public,
            type.Attributes(AttributeNames.Completion)
                .Select(c => new CompletionModel((byte)c.Number(0), c.Text(1))).ToEquatableArray());
    }

    /// <summary>The record that answers a request.</summary>
    public static INamedTypeSymbol? Response(INamedTypeSymbol request) => Responses(request).FirstOrDefault();

    /// <summary>The call of a refused request, if what answers it can be named.</summary>
    public static CallModel? Call(INamedTypeSymbol type, MessageModel model, CancellationToken cancellation)
    {
        if (model.Kind != MessageKind.Request || Response(type) is not { } response) return null;
        if (!response.Has(AttributeNames.IpmiResponse) || !Declaration.IsSound(response, cancellation)) return null;
        bool isPublic = model.IsPublic && response.DeclaredAccessibility == Accessibility.Public;
        return new(model.FullName, response.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), type.Name, isPublic)
        {
            Notices = model.Notices,
        };
    }

    private static IEnumerable<INamedTypeSymbol> Responses(INamedTypeSymbol request) => request.AllInterfaces
        .Where(i => i.Name == "IIpmiRequest" && i.IsOurs() && i.TypeArguments.Length == 1)
        .Select(i => i.TypeArguments[0])
        .OfType<INamedTypeSymbol>();

    public static void CheckCompletions(INamedTypeSymbol type, MessageKind kind, Report report)
    {
        var seen = new HashSet<int>();
        foreach (AttributeData completion in type.Attributes(AttributeNames.Completion))
        {
            int code = completion.Number(0);
            string? problem = kind != MessageKind.Request ? "completion codes belong to the request"
                : code == 0 ? "00h says that it was done"
                : string.IsNullOrWhiteSpace(completion.Text(1)) ? "say which"
                : null;
            if (problem is not null) report.Add(Problems.BadCompletion, type, type.Name, code.ToString("X2"), problem);
            else if (!seen.Add(code)) report.Add(Problems.SameCompletion, type, type.Name, code.ToString("X2"));
        }
    }

    /// <summary>The command's title, as it is given or as the type's name has it.</summary>
    private static string Title(INamedTypeSymbol type, AttributeData attribute, Report report)
    {
        string title = attribute.Named("Name", "") is { Length: > 0 } name ? name : SpecificationTitle.Of(type.Name);
        if (title.Trim().Length == 0 || title.Any(char.IsControl))
        {
            string shown = string.Concat(title.Select(c => char.IsControl(c) ? $"\\u{(int)c:X4}" : $"{c}"));
            report.Add(Problems.BadName, type, type.Name, shown);
        }

        return title;
    }

    private static void CheckBody(INamedTypeSymbol type, int netFn, Identity identity, Report report)
    {
        string? problem = netFn switch
        {
            GroupExtension when !identity.HasBody => "network function 2Ch needs a Body",
            Oem when !identity.HasIana => "network function 2Eh needs an Iana number",
            not GroupExtension when identity.HasBody => "a Body belongs to network function 2Ch alone",
            not Oem when identity.HasIana => "an Iana number belongs to network function 2Eh alone",
            _ when identity.Iana > MaxIana => "an Iana number has three bytes",
            _ when identity.Body > byte.MaxValue => "a Body has one byte",
            _ => null,
        };
        if (problem is not null) report.Add(Problems.WrongBody, type, type.Name, problem);
    }

    private static void CheckResponse(INamedTypeSymbol type, INamedTypeSymbol response, Identity identity, Report report)
    {
        if (!response.Has(AttributeNames.IpmiResponse))
        {
            report.Add(Problems.ResponseMismatch, type, type.Name, response.Name, "it is not marked [IpmiResponse]");
        }
        else if (Identity.Of(response) != identity)
        {
            report.Add(Problems.ResponseMismatch, type, type.Name, response.Name, "its Body or Iana number is another one");
        }
    }
}
