using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Ipmi.Generators.Parsing;

/// <summary>
/// The summary above a record, as plain text. It is read from the comment itself: a compilation without documentation has no other trace
/// of it.
/// </summary>
internal static class DocSummary
{
    private const string Mark = "///";

    public static string Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
        {
            string summary = Summary(Xml(part.GetSyntax(cancellation)));
            if (summary.Length > 0) return summary;
        }

        return "";
    }

    /// <summary>What stands behind the marks, a line each.</summary>
    private static string Xml(SyntaxNode declaration)
    {
        var xml = new StringBuilder();
        foreach (string line in declaration.GetLeadingTrivia().ToFullString().Split('\n'))
        {
            string text = line.Trim();
            bool isDocumentation = text.StartsWith(Mark, StringComparison.Ordinal)
                && !text.StartsWith(Mark + "/", StringComparison.Ordinal);
            if (isDocumentation) xml.Append(text, Mark.Length, text.Length - Mark.Length).Append('\n');
        }

        return xml.ToString();
    }

    private static string Summary(string xml)
    {
        if (xml.Length == 0) return "";
        try
        {
            XElement? summary = XElement.Parse($"<doc>{xml}</doc>", LoadOptions.PreserveWhitespace).Element("summary");
            return summary is null ? "" : string.Join(" ", Text(summary).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        }
        catch (XmlException)
        {
            // The compiler has a warning of its own for a comment that is no XML.
            return "";
        }
    }

    private static string Text(XElement element) => string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => LastName(reference.FirstAttribute?.Value ?? ""),
        XElement inner => Text(inner),
        _ => "",
    }));

    /// <summary>The last part of what a <c>cref</c> names.</summary>
    private static string LastName(string name)
    {
        int parameters = name.IndexOf('(');
        if (parameters >= 0) name = name.Substring(0, parameters);
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1);
    }
}
