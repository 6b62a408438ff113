using System.Collections.Immutable;
using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;

namespace Ipmi.Generators.Parsing;

/// <summary>Commands that two records declare.</summary>
internal static class Duplicates
{
    public static IEnumerable<DiagnosticInfo> Find(ImmutableArray<MessageModel> requests) =>
        from request in requests
        let c = request.Command
        where c is not null
        group request by (c.NetFn, c.Code, c.Body, c.Iana) into same
        where same.Count() > 1
        let names = same.Select(m => m.TypeName).ToArray()
        select new DiagnosticInfo(
            Problems.DuplicateCommand,
            null,
            new([names[0], names[1], $"{same.Key.NetFn:X2}h/{same.Key.Code:X2}h"]));
}
