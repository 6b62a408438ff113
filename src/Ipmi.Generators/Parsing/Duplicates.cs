using System.Collections.Immutable;
using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;

namespace Ipmi.Generators.Parsing;

/// <summary>What a request says of itself to others: what it is called, what identifies it, where it stands.</summary>
internal sealed record Declared(string TypeName, byte NetFn, byte Code, int Body, uint Iana, LocationInfo? Location)
{
    /// <summary>Whose command it is, where its numbers alone do not tell.</summary>
    public string Owner => Body >= 0 ? $" ({Body:X2}h)" : Iana > 0 ? $" ({Iana:X6}h)" : "";

    public static Declared? Of(ParseResult result) => result.Model is { Command: { } c } model
        ? new(model.TypeName, c.NetFn, c.Code, c.Body, c.Iana, result.Location)
        : null;
}

/// <summary>Commands that two records declare.</summary>
internal static class Duplicates
{
    public static IEnumerable<DiagnosticInfo> Find(ImmutableArray<Declared> requests) =>
        from request in requests
        group request by (request.NetFn, request.Code, request.Body, request.Iana) into same
        let first = same.First()
        from other in same.Skip(1)
        select new DiagnosticInfo(
            Problems.DuplicateCommand,
            other.Location,
            new([first.TypeName, other.TypeName, $"{same.Key.NetFn:X2}h/{same.Key.Code:X2}h{first.Owner}"]));
}
