using Ipmi.Generators.Model;

namespace Ipmi.Generators.Parsing;

/// <summary>Names of local variables: those of the properties in lower case, and none twice.</summary>
internal static class LocalNames
{
    private static readonly string[] Taken =
        ["source", "message", "consumed", "bytes", "length", "status", "value", "destination", "tailLength", "writer", "fields", "item"];

    public static IEnumerable<FieldModel> Assign(IReadOnlyList<FieldModel> fields)
    {
        var taken = new HashSet<string>(Taken.Concat(fields.Select(f => f.Name)));
        foreach (FieldModel field in fields)
        {
            string name = char.ToLowerInvariant(field.Name[0]) + field.Name.Substring(1);
            while (!taken.Add(name)) name += "Field";
            yield return field with { Local = Identifiers.Escape(name) };
        }
    }
}
