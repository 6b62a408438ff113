using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Ipmi.Generators.Model;

/// <summary>A problem and its place, kept apart from the model: moving a line must not write a codec again.</summary>
internal sealed record DiagnosticInfo(DiagnosticDescriptor Descriptor, LocationInfo? Location, EquatableArray<string> Arguments)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None, [.. Arguments]);
}

/// <summary>A place in a file, without the syntax tree that it is in.</summary>
internal sealed record LocationInfo(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public Location ToLocation() => Location.Create(Path, Span, Lines);

    public static LocationInfo? Of(ISymbol symbol)
    {
        Location? location = symbol.Locations.FirstOrDefault();
        return location?.SourceTree is null
            ? null
            : new(location.SourceTree.FilePath, location.SourceSpan, location.GetLineSpan().Span);
    }
}

/// <summary>What parsing one record gave: a model that can be compiled, or what is wrong with it.</summary>
internal sealed record ParseResult(MessageModel? Model, EquatableArray<DiagnosticInfo> Problems, LocationInfo? Location)
{
    /// <summary>A refused record whose declaration allows another half all the same.</summary>
    public StubModel? Stub { get; init; }

    /// <summary>The record that answers a request, also if the request is refused.</summary>
    public string? AnsweredBy { get; init; }
}

/// <summary>A refused record.</summary>
internal sealed record StubModel(string Namespace, string TypeName)
{
    /// <summary>What a refused request is called by, if its response is sound.</summary>
    public CallModel? Call { get; init; }

    /// <summary>What the compiler would say where the record's own types are named.</summary>
    public EquatableArray<string> Silenced { get; init; }

    /// <summary>The file that stands for its codec.</summary>
    public string Stem => Namespace.Length == 0 ? TypeName : $"{Namespace}.{TypeName}";
}
