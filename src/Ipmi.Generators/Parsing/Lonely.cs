using System.Collections.Immutable;
using Ipmi.Generators.Diagnostics;
using Ipmi.Generators.Model;

namespace Ipmi.Generators.Parsing;

/// <summary>Responses that no request of the assembly lists.</summary>
internal static class Lonely
{
    public static IEnumerable<DiagnosticInfo> Find(ImmutableArray<ParseResult> responses, ImmutableArray<string> answers)
    {
        var answered = new HashSet<string>(answers);
        return from response in responses
               where response.Model is { } model && !answered.Contains(model.FullName)
               select new DiagnosticInfo(Problems.NoRequest, response.Location, new([response.Model!.TypeName]));
    }
}
