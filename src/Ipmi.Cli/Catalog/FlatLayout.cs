using System.Text.Json;
using Ipmi.Messages;

namespace Ipmi.Cli;

/// <summary>A row of a layout with the rows of nested records in its place, as the specification's tables have them.</summary>
/// <param name="Name">Names in camelCase with dots between, as <c>ipmi call</c> takes them; empty for what has none.</param>
/// <param name="Row">The row.</param>
/// <param name="FirstByte">The first byte, counted as in the specification.</param>
/// <param name="LastByte">The last byte; none when the size varies.</param>
/// <param name="IsOptional">Whether a message may end before it.</param>
internal sealed record FlatField(string Name, FieldLayout Row, int FirstByte, int? LastByte, bool IsOptional)
{
    /// <summary>The rows of a layout.</summary>
    public static IEnumerable<FlatField> Of(MessageLayout layout) => Of(layout, "", 0, isOptional: false);

    /// <summary>A property's name in JSON.</summary>
    public static string JsonName(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>The path of a property in JSON.</summary>
    public static string JsonPath(string path) => string.Join('.', path.Split('.').Select(JsonName));

    private static IEnumerable<FlatField> Of(MessageLayout layout, string group, int shift, bool isOptional)
    {
        foreach (FieldLayout row in layout.Fields)
        {
            bool isAbsentable = isOptional || row.IsOptional;
            if (row is { Kind: FieldLayoutKind.Group, InnerLayout: { } layoutOf } && layoutOf() is var inner)
            {
                IEnumerable<FlatField> fields = Of(
                    inner, $"{group}{JsonName(row.Name)}.", shift + row.FirstByte - inner.FirstByte, isAbsentable);
                foreach (FlatField field in fields) yield return field;
            }
            else
            {
                string name = row.Kind switch
                {
                    FieldLayoutKind.Length => JsonName(row.Name) + "Length",
                    FieldLayoutKind.Count => JsonName(row.Name) + "Count",
                    _ => JsonName(row.Name),
                };
                yield return new(row.Name.Length == 0 ? "" : group + name, row, row.FirstByte + shift, row.LastByte + shift, isAbsentable);
            }
        }
    }
}
